using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RequireTlsParameterUnderstood() : SmtpFault(
    "smtp.requiretls.parameter-understood",
    "REQUIRETLS is offered, and its parameter is unknown.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsParameterUnderstood());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "REQUIRETLS") ? SmtpReplies.UnknownParameter : null);
}
