using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpLhlo250() : SmtpFault(
    "smtp.lmtp.lhlo-250",
    "LHLO is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpLhlo250());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("LHLO") ? SmtpReplies.Unrecognized : null);
}
