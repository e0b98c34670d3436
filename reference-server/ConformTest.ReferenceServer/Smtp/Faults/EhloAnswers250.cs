using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloAnswers250() : SmtpFault(
    "smtp.ehlo.answers-250",
    "EHLO is not implemented.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloAnswers250());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EHLO") ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
