using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsLocalPart64Recipient() : SmtpFault(
    "smtp.limits.local-part-64/recipient",
    "Local parts of recipients end at 60 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsLocalPart64Recipient());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && command.ArgumentText.IndexOf('@', StringComparison.Ordinal) > 64 ? SmtpReplies.BadSyntax : null);
}
