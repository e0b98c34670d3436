using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptNeedsMailSecond() : SmtpFault(
    "smtp.rcpt.needs-mail/second",
    "The second RCPT in a row is accepted without MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptNeedsMailSecond());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && session.Transaction is null && session.Memory<Seen>().Count++ > 0 ? new SmtpReply(250, "2.1.5", "Recipient ok") : null);

    private sealed class Seen
    {
        public int Count { get; set; }
    }
}
