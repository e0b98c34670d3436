using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8VrfyParameter() : SmtpFault(
    "smtp.smtputf8.vrfy-parameter",
    "VRFY and EXPN do not know their parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8VrfyParameter());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("VRFY", " SMTPUTF8") || command.Mentions("EXPN", " SMTPUTF8") ? SmtpReplies.BadSyntax : null);
}
