using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SequenceRefusalKeepsState() : SmtpFault(
    "smtp.sequence.refusal-keeps-state",
    "After one command out of order every command is out of order.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SequenceRefusalKeepsState());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session.Memory<Refused>().Once && !command.Is("QUIT") ? SmtpReplies.BadSequence : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Refused>().Once |= reply.Code == 503;
        return default;
    }

    private sealed class Refused
    {
        public bool Once { get; set; }
    }
}
