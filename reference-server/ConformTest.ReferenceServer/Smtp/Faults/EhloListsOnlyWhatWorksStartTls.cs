using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsOnlyWhatWorksStartTls() : SmtpFault(
    "smtp.ehlo.lists-only-what-works/starttls",
    "STARTTLS is listed and not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsOnlyWhatWorksStartTls());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("STARTTLS") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
