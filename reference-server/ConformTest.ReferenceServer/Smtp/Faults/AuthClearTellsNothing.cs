using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthClearTellsNothing() : SmtpFault(
    "smtp.auth.clear-tells-nothing",
    "A right password in clear is told that it needs encryption, a wrong one that it is wrong.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthClearTellsNothing());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && !session.Connection.IsTls
            ? response.EndsWith("\0secret", StringComparison.Ordinal) ? new SmtpReply(538, "5.7.11", "Encryption required") : new SmtpReply(535, "5.7.8", "Authentication credentials invalid") : null);
}
