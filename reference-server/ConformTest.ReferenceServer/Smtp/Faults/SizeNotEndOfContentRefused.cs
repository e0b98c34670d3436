using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeNotEndOfContentRefused() : SmtpFault(
    "smtp.size.not-end-of-content/refused",
    "Behind the declared size the message is refused, and its rest taken for commands.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNotEndOfContentRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Overrun>().IsThere ? SmtpReplies.TooBig : reply;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Overrun>().IsThere = session.Transaction?.DeclaredSize < message.Content.Length;
        return session.Memory<Overrun>().IsThere ? message with { Recipients = [] } : message;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "DATA", 552)) session.Connection.Write("500 5.5.2 Command not recognized\r\n"u8);
        return default;
    }

    private sealed class Overrun
    {
        public bool IsThere { get; set; }
    }
}
