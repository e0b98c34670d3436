using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionAddressSyntax() : SmtpFault(
    "smtp.submission.address-syntax",
    "Addresses are not looked at.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionAddressSyntax());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session is { Role: SmtpRoles.Submission, Transaction: not null } && command.Is("RCPT") ? new SmtpReply(250, "2.1.5", "Recipient ok") : null);
}
