using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingParameterUnderstood() : SmtpFault(
    "smtp.no-soliciting.parameter-understood",
    "NO-SOLICITING is offered, and its parameter is unknown.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingParameterUnderstood());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "SOLICIT=") ? SmtpReplies.UnknownParameter : null);
}
