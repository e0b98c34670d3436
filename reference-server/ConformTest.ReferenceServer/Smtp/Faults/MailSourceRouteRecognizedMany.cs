using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailSourceRouteRecognizedMany() : SmtpFault(
    "smtp.mail.source-route-recognized/many",
    "A sender's source route of several hosts is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailSourceRouteRecognizedMany());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.Contains(",@") ? SmtpReplies.BadSyntax : null);
}
