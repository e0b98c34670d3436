using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpHelo500() : SmtpFault(
    "smtp.lmtp.helo-500",
    "HELO and EHLO are refused with another code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpHelo500());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session.Role == SmtpRoles.Lmtp && command.Line.Span.StartsWith("EHLO"u8) ? new SmtpReply(502, "5.5.1", "This is LMTP") : null);
}
