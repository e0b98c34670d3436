using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Code521SessionProceeds() : SmtpFault(
    "smtp.521.session-proceeds",
    "The server greets with 521 and hangs up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Code521SessionProceeds());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(521, "", "Host does not accept mail") : reply;

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Code == 521) session.End();
        return default;
    }
}
