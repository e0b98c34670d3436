using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class StartTlsAnswers220() : SmtpFault(
    "smtp.starttls.answers-220",
    "STARTTLS is answered with 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StartTlsAnswers220());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("STARTTLS") && command.Argument.IsEmpty && !session.Connection.IsTls ? new SmtpReply(250, "2.0.0", "Ready") : null);
}
