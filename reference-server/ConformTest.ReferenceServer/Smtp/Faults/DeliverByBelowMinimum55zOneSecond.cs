using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByBelowMinimum55zOneSecond() : SmtpFault(
    "smtp.deliverby.below-minimum-55z/one-second",
    "Mode R with a second is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByBelowMinimum55zOneSecond());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "BY=1;R") ? command.WithoutParameter("BY") : command;
}
