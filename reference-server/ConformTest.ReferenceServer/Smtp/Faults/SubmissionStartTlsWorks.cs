using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionStartTlsWorks() : SmtpFault(
    "smtp.submission.starttls-works",
    "STARTTLS is offered and refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionStartTlsWorks());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("STARTTLS") && command.Argument.IsEmpty && !session.Connection.IsTls ? new SmtpReply(554, "5.7.0", "No certificate here") : null);
}
