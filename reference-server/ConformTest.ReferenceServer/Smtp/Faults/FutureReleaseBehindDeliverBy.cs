using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseBehindDeliverBy() : SmtpFault(
    "smtp.futurerelease.behind-deliver-by",
    "A release behind the time of delivery is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseBehindDeliverBy());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "HOLD") && command.Mentions("MAIL", "BY=") ? command.WithoutParameter("BY") : command;
}
