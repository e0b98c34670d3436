using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDataStillWorks() : SmtpFault(
    "smtp.bdat.data-still-works",
    "Where BDAT works, DATA does not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDataStillWorks());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("DATA") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
