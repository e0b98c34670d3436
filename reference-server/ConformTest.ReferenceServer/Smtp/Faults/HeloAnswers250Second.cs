using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAnswers250Second() : SmtpFault(
    "smtp.helo.answers-250/second",
    "HELO is unknown once something was refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAnswers250Second());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("HELO") && session.Memory<Seen>().Count++ > 0 ? SmtpReplies.Unrecognized : null);

    private sealed class Seen
    {
        public int Count { get; set; }
    }
}
