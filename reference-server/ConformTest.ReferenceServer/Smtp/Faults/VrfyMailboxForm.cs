using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyMailboxForm() : SmtpFault(
    "smtp.vrfy.mailbox-form",
    "VRFY takes no domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyMailboxForm());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("VRFY", "@") ? SmtpReplies.BadSyntax : null);
}
