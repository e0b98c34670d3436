using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeParameterAccepted() : SmtpFault(
    "smtp.8bitmime.parameter-accepted",
    "8BITMIME is offered, and its parameter is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeParameterAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " BODY=") ? SmtpReplies.UnknownParameter : null);
}
