using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthSecond503() : SmtpFault(
    "smtp.auth.second-503",
    "A second login is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthSecond503());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && session.User is not null && session.Transaction is null
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
