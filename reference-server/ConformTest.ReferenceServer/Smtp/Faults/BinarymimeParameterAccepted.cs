using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeParameterAccepted() : SmtpFault(
    "smtp.binarymime.parameter-accepted",
    "BINARYMIME is offered, and refused as a value of BODY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeParameterAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BODY=BINARYMIME") ? SmtpReplies.BadParameter : null);
}
