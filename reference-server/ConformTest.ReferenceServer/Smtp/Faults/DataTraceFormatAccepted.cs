using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataTraceFormatAccepted() : SmtpFault(
    "smtp.data.trace-format-accepted",
    "A trace field without a date is a reason to refuse.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataTraceFormatAccepted());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Odd>().Seen ? new(554, "5.6.0", "Malformed trace field") : reply;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Odd>().Seen |= message.Content.Span.StartsWith("Received: "u8);
        return message;
    }

    private sealed class Odd
    {
        public bool Seen { get; set; }
    }
}
