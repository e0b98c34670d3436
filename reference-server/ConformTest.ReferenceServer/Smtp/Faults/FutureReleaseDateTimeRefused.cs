using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseDateTimeRefused() : SmtpFault(
    "smtp.futurerelease.date-time-refused",
    "A date-time that is not valid is taken for none.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseDateTimeRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "HOLDUNTIL") ? command.WithoutParameter("HOLDUNTIL") : command;
}
