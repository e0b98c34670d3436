using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpSameAsSmtp() : SmtpFault(
    "smtp.lmtp.same-as-smtp",
    "LMTP has no RSET.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpSameAsSmtp());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session.Role == SmtpRoles.Lmtp && command.Is("RSET") ? SmtpReplies.Unrecognized : null);
}
