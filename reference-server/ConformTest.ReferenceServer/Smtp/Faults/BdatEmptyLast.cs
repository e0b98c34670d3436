using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatEmptyLast() : SmtpFault(
    "smtp.bdat.empty-last",
    "The last chunk may not be empty.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatEmptyLast());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && command.ArgumentText == "0 LAST" && session.Phase == SmtpPhases.Chunks ? SmtpReplies.BadSyntax : null);
}
