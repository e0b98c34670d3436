using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsArgument501() : SmtpFault(
    "smtp.starttls.argument-501",
    "An argument of STARTTLS is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsArgument501());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Is("STARTTLS") ? command with { Argument = default } : command;
}
