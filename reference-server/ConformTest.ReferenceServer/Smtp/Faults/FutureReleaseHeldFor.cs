using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseHeldFor() : SmtpFault(
    "smtp.futurerelease.held-for",
    "A message with HOLDFOR is delivered at once.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseHeldFor());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "HOLDFOR=") ? command.WithoutParameter("HOLDFOR") : command;
}
