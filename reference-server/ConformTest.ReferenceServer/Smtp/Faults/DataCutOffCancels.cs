using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataCutOffCancels() : SmtpFault(
    "smtp.data.cut-off-cancels",
    "A message that was cut off is delivered as far as it came.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataCutOffCancels());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (reply.Code != 421 || command is null || !(command.Is("DATA") || command.Is("BDAT"))) return reply;
        foreach (var recipient in session.Transaction?.Recipients ?? [])
            recipient.Account?.Inbox.Append(session.Content.Span.ToArray(), [], session.Context.Time.GetUtcNow());
        return reply;
    }
}
