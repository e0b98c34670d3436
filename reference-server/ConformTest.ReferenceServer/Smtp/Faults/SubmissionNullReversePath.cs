using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionNullReversePath() : SmtpFault(
    "smtp.submission.null-reverse-path",
    "On the submission port the empty sender is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionNullReversePath());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session.Role == SmtpRoles.Submission && command.Mentions("MAIL", "FROM:<>")
            ? new SmtpReply(550, "5.7.1", "Who are you?") : null);
}
