using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusedKeepsStateHeld() : SmtpFault(
    "smtp.mail.refused-keeps-state/held",
    "A message that should have left long ago is refused, and makes the next MAIL come out of order.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusedKeepsStateHeld());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "HOLDUNTIL=2001") ? SmtpReplies.BadParameter : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "MAIL", 501)) session.Phase = SmtpPhases.Sender;
        return default;
    }
}
