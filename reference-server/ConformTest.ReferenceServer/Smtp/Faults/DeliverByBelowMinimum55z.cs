using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByBelowMinimum55z() : SmtpFault(
    "smtp.deliverby.below-minimum-55z",
    "Mode R with a second less than the minimum is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByBelowMinimum55z());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", $"BY={session.Limits.DeliverByMinimum.TotalSeconds - 1};R") ? command.WithoutParameter("BY") : command;
}
