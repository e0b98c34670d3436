using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloResetsState() : SmtpFault(
    "smtp.ehlo.resets-state",
    "EHLO in a transaction leaves it open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloResetsState());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") && session.Transaction is not null ? new SmtpReply(250, "", session.Options.Hostname) : null);
}
