using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ShortLines() : SmtpFault("smtp.dsn.command-line-1036", "RCPT may have 512 octets, its parameters included.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShortLines());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", " ORCPT=") && command.Line.Length > 510 ? SmtpReplies.LineTooLong : null);
}
