using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeAgreedIsNot552() : SmtpFault(
    "smtp.size.agreed-is-not-552",
    "What a message takes up with its trace counts against the limit, too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeAgreedIsNot552());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Overrun>().IsThere ? SmtpReplies.TooBig : reply;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Overrun>().IsThere = message.Content.Length + message.Trace.Length > session.Limits.MessageSize;
        return session.Memory<Overrun>().IsThere ? message with { Recipients = [] } : message;
    }

    private sealed class Overrun
    {
        public bool IsThere { get; set; }
    }
}
