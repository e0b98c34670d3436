using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetAnswers250Message() : SmtpFault(
    "smtp.rset.answers-250/behind-a-message",
    "RSET behind a message is out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetAnswers250Message());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RSET") && session.Memory<Taken>().Any ? SmtpReplies.BadSequence : null);

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
