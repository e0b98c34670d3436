using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloResetsStateRecipients() : SmtpFault(
    "smtp.ehlo.resets-state/recipients",
    "EHLO keeps the recipients for the next transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloResetsStateRecipients());

    public override bool Keeps(SmtpSession session, SmtpReset reset)
    {
        if (reset == SmtpReset.Hello && session.Transaction is { } ended) session.Memory<Kept>().Recipients = [.. ended.Recipients];
        return false;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "RCPT", 250)) session.Transaction!.Recipients.AddRange(session.Memory<Kept>().Recipients);
        return default;
    }

    private sealed class Kept
    {
        public IReadOnlyList<Recipient> Recipients { get; set; } = [];
    }
}
