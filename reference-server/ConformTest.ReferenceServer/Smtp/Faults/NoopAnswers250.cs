using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoopAnswers250() : SmtpFault(
    "smtp.noop.answers-250",
    "NOOP is not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopAnswers250());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("NOOP") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
