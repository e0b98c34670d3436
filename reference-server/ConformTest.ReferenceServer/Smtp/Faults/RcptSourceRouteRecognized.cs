using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptSourceRouteRecognized() : SmtpFault(
    "smtp.rcpt.source-route-recognized",
    "A source route in RCPT is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptSourceRouteRecognized());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", "<@") ? SmtpReplies.BadSyntax : null);
}
