using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthForeignAuthorizationRefused() : SmtpFault(
    "smtp.auth.foreign-authorization-refused",
    "Every user may act as every other one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthForeignAuthorizationRefused());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && response.Split('\0') is [{ Length: > 0 } identity, var user, _] && identity != user && session.Context.Store.FindByUser(identity) is not null
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
