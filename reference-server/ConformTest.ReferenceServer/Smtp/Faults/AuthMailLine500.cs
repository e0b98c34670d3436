using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthMailLine500() : SmtpFault(
    "smtp.auth.mail-line-500",
    "MAIL may have 512 octets, its parameter AUTH included.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailLine500());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " AUTH=") && command.Line.Length > 510 ? SmtpReplies.LineTooLong : null);
}
