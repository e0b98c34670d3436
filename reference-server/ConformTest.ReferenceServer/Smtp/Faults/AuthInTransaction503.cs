using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthInTransaction503() : SmtpFault(
    "smtp.auth.in-transaction-503",
    "A login in a transaction is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthInTransaction503());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && session.Transaction is not null ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
