using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DsnRcptParametersAccepted() : SmtpFault(
    "smtp.dsn.rcpt-parameters-accepted",
    "DSN is offered, and its parameters of RCPT are not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DsnRcptParametersAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", " NOTIFY=") || command.Mentions("RCPT", " ORCPT=") ? SmtpReplies.UnknownParameter : null);
}
