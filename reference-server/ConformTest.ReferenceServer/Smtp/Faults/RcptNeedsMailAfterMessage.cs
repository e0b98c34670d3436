using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptNeedsMailAfterMessage() : SmtpFault(
    "smtp.rcpt.needs-mail/behind-a-message",
    "Behind a message RCPT needs no new MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptNeedsMailAfterMessage());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted || (command.Is("RCPT") && session.Phase == SmtpPhases.Ready && session.Memory<Taken>().Any);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Taken>().Any |= reply.Answers(command, "DATA", 250);
        return default;
    }

    private sealed class Taken
    {
        public bool Any { get; set; }
    }
}
