using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramBadEscapeFails() : SmtpFault(
    "smtp.auth.scram-bad-escape-fails",
    "An equals sign in a user name is a letter as any other.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramBadEscapeFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response.Split(',')[2].AsSpan(2).Contains('=')
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
