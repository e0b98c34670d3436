using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DsnMailParametersAccepted() : SmtpFault(
    "smtp.dsn.mail-parameters-accepted",
    "DSN is offered, and its parameters of MAIL are not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DsnMailParametersAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " RET=") || command.Mentions("MAIL", " ENVID=") ? SmtpReplies.UnknownParameter : null);
}
