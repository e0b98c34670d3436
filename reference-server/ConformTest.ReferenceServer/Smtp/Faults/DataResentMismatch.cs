using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataResentMismatch() : SmtpFault(
    "smtp.data.resent-mismatch",
    "A message with Resent-To is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataResentMismatch());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Judgement>().IsBad = message.Content.Span.IndexOf("Resent-To:"u8) >= 0;
        return session.Memory<Judgement>().IsBad ? message with { Recipients = [] } : message;
    }

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && command?.Is("DATA") == true && session.Memory<Judgement>().IsBad ? new(554, "5.6.0", "Bad header") : reply;

    private sealed class Judgement
    {
        public bool IsBad { get; set; }
    }
}
