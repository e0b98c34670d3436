using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDotsUntouchedRefusedAndDelivered() : SmtpFault(
    "smtp.bdat.dots-untouched/refused-and-delivered",
    "A message in chunks with a lone LF is refused and delivered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDotsUntouchedRefusedAndDelivered());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { TakesBareLf = true };

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Doubt>().IsThere = message.Content.Span.IndexOf("\n.\n"u8) >= 0;
        return message;
    }

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "BDAT", 250) && session.Memory<Doubt>().IsThere ? new(554, "5.6.0", "Message has a bare LF") : reply;

    private sealed class Doubt
    {
        public bool IsThere { get; set; }
    }
}
