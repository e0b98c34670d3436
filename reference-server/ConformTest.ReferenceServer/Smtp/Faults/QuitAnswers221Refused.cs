using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitAnswers221Refused() : SmtpFault(
    "smtp.quit.answers-221/behind-a-refusal",
    "QUIT behind a refusal is out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitAnswers221Refused());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("QUIT") && session.Memory<Refused>().Last ? SmtpReplies.BadSequence : null);

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
