using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusedKeepsStateEnded() : SmtpFault(
    "smtp.mail.refused-keeps-state/ended",
    "After a MAIL that was refused nothing is accepted any more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusedKeepsStateEnded());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session.Memory<Refused>().Once && !command.Is("QUIT") ? SmtpReplies.BadSequence : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Refused>().Once |= command?.Is("MAIL") == true && reply.Code >= 500;
        return default;
    }

    private sealed class Refused
    {
        public bool Once { get; set; }
    }
}
