using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailSourceRouteRecognized() : SmtpFault(
    "smtp.mail.source-route-recognized",
    "A source route in MAIL is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailSourceRouteRecognized());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "<@") ? SmtpReplies.BadSyntax : null);
}
