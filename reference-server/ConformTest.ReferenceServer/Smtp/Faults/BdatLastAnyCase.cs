using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatLastAnyCase() : SmtpFault(
    "smtp.bdat.last-any-case",
    "LAST is known in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatLastAnyCase());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && command.ArgumentText.EndsWith("last", StringComparison.Ordinal) ? SmtpReplies.BadSyntax : null);
}
