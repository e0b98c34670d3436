using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingRefusalEchoesAtMail() : SmtpFault(
    "smtp.no-soliciting.refusal-echoes/at-mail",
    "A message of the unwanted class is refused at once, by a reply that does not have the parameter in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingRefusalEchoesAtMail());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "SOLICIT=test") ? new SmtpReply(550, "5.7.1", "No soliciting here") : null);
}
