using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlainOddRefused() : SmtpFault(
    "smtp.auth.plain-odd-refused",
    "A password is read up to the first octet that it cannot have.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlainOddRefused());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && (response.Split('\0').Length > 3 || response[^1] is '\xFF' or '\n')
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
