using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LoopStopped() : SmtpFault(
    "smtp.loop.stopped",
    "A message that has gone in circles is sent on once more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoopStopped());

    public override bool Keeps(SmtpSession session, SmtpReset reset)
    {
        if (reset == SmtpReset.EndOfData) session.Memory<Last>().Message = (session.Transaction!, session.Content.Span.ToArray());
        return false;
    }

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (reply is not { Code: 554, Enhanced: "5.4.6" } || session.Memory<Last>().Message is not var (transaction, content)) return reply;
        session.Context.Relay.Accept(Relaying.Message(session, transaction, session.NextMessageId(), content), [.. transaction.Recipients.Select(Relaying.Recipient)]);
        return new(250, "2.0.0", "Once more");
    }

    private sealed class Last
    {
        public (MailTransaction, byte[])? Message { get; set; }
    }
}
