using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNamesMailbox251() : SmtpFault(
    "smtp.vrfy.names-mailbox/251",
    "VRFY says that mail is forwarded, and not to whom.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNamesMailbox251());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("VRFY") ? new SmtpReply(251, "2.1.5", "Will forward") : null);
}
