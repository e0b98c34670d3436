using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsOnlyWhatWorks() : SmtpFault(
    "smtp.ehlo.lists-only-what-works",
    "CHUNKING is listed, and BDAT is not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsOnlyWhatWorks());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
