using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsOnlyWhatWorksExpn() : SmtpFault(
    "smtp.ehlo.lists-only-what-works/expn",
    "EXPN is listed and not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsOnlyWhatWorksExpn());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EXPN") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
