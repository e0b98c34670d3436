using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NullMxRecipient556() : SmtpFault(
    "smtp.null-mx.recipient-556",
    "A recipient at a domain with a null MX is refused as if the domain were missing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NullMxRecipient556());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("RCPT", "@null.") ? new SmtpReply(550, "5.1.2", "No such domain") : null);
}
