using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthEqualsSignIsEmpty() : SmtpFault(
    "smtp.auth.equals-sign-is-empty",
    "A response of no octets is taken for the lack of one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthEqualsSignIsEmpty());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Is("AUTH") && command.Argument.Span.EndsWith(" ="u8) ? command with { Argument = command.Argument[..^2] } : command;
}
