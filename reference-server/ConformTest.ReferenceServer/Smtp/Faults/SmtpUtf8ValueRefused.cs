using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8ValueRefused() : SmtpFault(
    "smtp.smtputf8.value-refused",
    "SMTPUTF8 is taken with a value.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8ValueRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "SMTPUTF8=") ? command.WithoutParameter("SMTPUTF8") : command;
}
