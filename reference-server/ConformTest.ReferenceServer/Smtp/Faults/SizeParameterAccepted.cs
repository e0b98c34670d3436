using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeParameterAccepted() : SmtpFault(
    "smtp.size.parameter-accepted",
    "SIZE is offered, and its parameter is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeParameterAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " SIZE=") ? SmtpReplies.UnknownParameter : null);
}
