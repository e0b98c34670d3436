using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByParameterAccepted() : SmtpFault(
    "smtp.deliverby.parameter-accepted",
    "Deliver By is offered, and its parameter is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByParameterAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BY=") ? SmtpReplies.BadParameter : null);
}
