using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingRefusalEchoesAtTheEnd() : SmtpFault(
    "smtp.no-soliciting.refusal-echoes/at-the-end",
    "A message of the unwanted class is refused when it is whole, by a reply that does not have the parameter in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingRefusalEchoesAtTheEnd());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "SOLICIT=test") ? command.WithoutParameter("SOLICIT") : command;

    public override SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) =>
        refusal is null ? null : new SmtpReply(550, "5.7.1", "No soliciting here");
}
