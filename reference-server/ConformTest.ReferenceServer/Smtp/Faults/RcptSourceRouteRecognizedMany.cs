using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptSourceRouteRecognizedMany() : SmtpFault(
    "smtp.rcpt.source-route-recognized/many",
    "A recipient's source route of several hosts is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptSourceRouteRecognizedMany());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && command.ArgumentText.Contains(",@") ? SmtpReplies.BadSyntax : null);
}
