using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NullMxSender550() : SmtpFault(
    "smtp.null-mx.sender-550",
    "Mail from a domain with a null MX is refused as if the domain were missing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NullMxSender550());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "@null.") ? new SmtpReply(553, "5.1.8", "No such domain") : null);
}
