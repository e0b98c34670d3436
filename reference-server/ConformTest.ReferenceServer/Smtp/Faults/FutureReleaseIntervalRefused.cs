using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseIntervalRefused() : SmtpFault(
    "smtp.futurerelease.interval-refused",
    "An interval that is not valid is taken for none.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseIntervalRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "HOLDFOR") ? command.WithoutParameter("HOLDFOR") : command;
}
