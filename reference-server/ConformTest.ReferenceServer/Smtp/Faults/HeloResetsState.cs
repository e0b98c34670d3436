using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloResetsState() : SmtpFault(
    "smtp.helo.resets-state",
    "HELO in a transaction leaves it open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloResetsState());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("HELO") && session.Transaction is not null ? new SmtpReply(250, "", session.Options.Hostname) : null);
}
