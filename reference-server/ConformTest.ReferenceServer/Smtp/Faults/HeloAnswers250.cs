using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAnswers250() : SmtpFault(
    "smtp.helo.answers-250",
    "HELO is not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAnswers250());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("HELO") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
