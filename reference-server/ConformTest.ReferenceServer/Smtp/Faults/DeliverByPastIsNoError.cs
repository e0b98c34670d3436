using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByPastIsNoError() : SmtpFault(
    "smtp.deliverby.past-is-no-error",
    "A time in the past is refused, whatever the mode.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByPastIsNoError());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", ";N") && (command.Mentions("MAIL", "BY=-") || command.Mentions("MAIL", "BY=0")) ? SmtpReplies.BadParameter : null);
}
