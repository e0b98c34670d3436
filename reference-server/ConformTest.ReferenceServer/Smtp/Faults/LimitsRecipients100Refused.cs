using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsRecipients100Refused() : SmtpFault(
    "smtp.limits.recipients-100/message",
    "A message for a hundred recipients is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsRecipients100Refused());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Crowd>().IsThere = message.Recipients.Count >= 100;
        return session.Memory<Crowd>().IsThere ? message with { Recipients = [] } : message;
    }

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Crowd>().IsThere ? new(554, "5.5.3", "Too many recipients") : reply;

    private sealed class Crowd
    {
        public bool IsThere { get; set; }
    }
}
