using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByReturnWithoutTime501() : SmtpFault(
    "smtp.deliverby.return-without-time-501",
    "No time at all with mode R is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReturnWithoutTime501());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", ";R") ? command.WithoutParameter("BY") : command;
}
