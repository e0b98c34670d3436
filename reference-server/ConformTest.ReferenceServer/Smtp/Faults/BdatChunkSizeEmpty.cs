using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatChunkSizeEmpty() : SmtpFault(
    "smtp.bdat.chunk-size/empty",
    "A chunk without octets is malformed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatChunkSizeEmpty());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && command.ArgumentText == "0" ? SmtpReplies.BadSyntax : null);
}
