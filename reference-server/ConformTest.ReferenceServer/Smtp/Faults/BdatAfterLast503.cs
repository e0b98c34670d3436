using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAfterLast503() : SmtpFault(
    "smtp.bdat.after-last-503",
    "A BDAT behind the last one is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAfterLast503());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && session.Phase == SmtpPhases.Ready && command.ArgumentText.StartsWith("0 ", StringComparison.Ordinal)
            ? new SmtpReply(250, "2.0.0", "Chunk taken") : null);
}
