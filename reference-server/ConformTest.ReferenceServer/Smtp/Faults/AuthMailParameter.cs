using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthMailParameter() : SmtpFault(
    "smtp.auth.mail-parameter",
    "AUTH is offered, and its parameter of MAIL is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailParameter());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " AUTH=") ? SmtpReplies.UnknownParameter : null);
}
