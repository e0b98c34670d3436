using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsLocalPart64() : SmtpFault(
    "smtp.limits.local-part-64",
    "Local parts end at 60 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsLocalPart64());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && command.ArgumentText.IndexOf('@', StringComparison.Ordinal) > 66 ? SmtpReplies.BadSyntax : null);
}
