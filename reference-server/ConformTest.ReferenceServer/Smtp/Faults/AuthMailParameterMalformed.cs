using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthMailParameterMalformed() : SmtpFault(
    "smtp.auth.mail-parameter-malformed",
    "Whatever stands in the AUTH parameter is passed over.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailParameterMalformed());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var at = command.Is("MAIL") ? command.ArgumentText.IndexOf(" AUTH", StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? command : command with { Argument = command.Argument[..at] };
    }
}
