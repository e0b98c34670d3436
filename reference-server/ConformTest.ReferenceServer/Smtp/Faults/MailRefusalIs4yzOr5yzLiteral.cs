using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusalIs4yzOr5yzLiteral() : SmtpFault(
    "smtp.mail.refusal-is-4yz-or-5yz/literal",
    "A sender at a literal with an unknown tag is answered by 354.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusalIs4yzOr5yzLiteral());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "@[ICAO:") ? new SmtpReply(354, "", "Say more") : null);
}
