using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatChunkSize() : SmtpFault(
    "smtp.bdat.chunk-size",
    "A chunk size with a zero in front is malformed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatChunkSize());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && command.ArgumentText.StartsWith("00", StringComparison.Ordinal) ? SmtpReplies.BadSyntax : null);
}
