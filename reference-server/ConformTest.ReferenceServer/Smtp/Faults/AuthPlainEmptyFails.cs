using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlainEmptyFails() : SmtpFault(
    "smtp.auth.plain-empty-fails",
    "An empty password is asked about and found right.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlainEmptyFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && response.Split('\0') is [_, var user, var password] && (user.Length == 0 || password.Length == 0)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
