using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlainGrammar() : SmtpFault(
    "smtp.auth.plain-grammar",
    "A message of PLAIN without its separators logs in somebody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlainGrammar());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && response.Split('\0').Length < 3
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
