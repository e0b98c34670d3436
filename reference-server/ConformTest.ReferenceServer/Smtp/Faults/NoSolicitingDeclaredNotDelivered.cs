using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingDeclaredNotDelivered() : SmtpFault(
    "smtp.no-soliciting.declared-not-delivered",
    "Messages of the unwanted class are delivered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingDeclaredNotDelivered());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "SOLICIT=") ? command.WithoutParameter("SOLICIT") : command;

    public override SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) => null;
}
