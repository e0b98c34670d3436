using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetAnswers250Refused() : SmtpFault(
    "smtp.rset.answers-250/behind-a-refusal",
    "RSET is refused behind a refusal.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetAnswers250Refused());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RSET") && session.Memory<Refused>().Last ? SmtpReplies.BadSequence : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Refused>().Last = reply.Code >= 400;
        return default;
    }

    private sealed class Refused
    {
        public bool Last { get; set; }
    }
}
