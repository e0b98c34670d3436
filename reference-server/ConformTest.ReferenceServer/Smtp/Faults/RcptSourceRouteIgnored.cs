using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptSourceRouteIgnored() : SmtpFault(
    "smtp.rcpt.source-route-ignored",
    "A recipient with a source route is accepted, and gets nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptSourceRouteIgnored());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Mentions("RCPT", "<@")) return default;
        session.Phase = SmtpPhases.Recipients;
        return new(new SmtpReply(250, "2.1.5", "Recipient ok"));
    }
}
