using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandNoArgument501() : SmtpFault(
    "smtp.command.no-argument-501",
    "Arguments of DATA, RSET and QUIT are ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandNoArgument501());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Is("DATA") || command.Is("RSET") || command.Is("QUIT") ? command with { Argument = default } : command;
}
