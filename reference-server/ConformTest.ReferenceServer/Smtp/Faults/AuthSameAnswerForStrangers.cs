using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthSameAnswerForStrangers() : SmtpFault(
    "smtp.auth.same-answer-for-strangers",
    "Unknown users are told that they are unknown.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthSameAnswerForStrangers());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("") is { } response && response.Contains("no-such-", StringComparison.Ordinal)
            ? new SmtpReply(550, "5.1.1", "No such user") : null);
}
