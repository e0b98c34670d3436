using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatDotsUntouchedAnsweredTwice() : SmtpFault(
    "smtp.bdat.dots-untouched/answered-twice",
    "What stands in a chunk behind an end of data is answered as a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatDotsUntouchedAnsweredTwice());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Seen>().EndOfData = message.Content.Span.IndexOf("\r\n.\r\n"u8) >= 0;
        return message;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("BDAT") == true && (session.Memory<Seen>().EndOfData || reply.Enhanced == "5.6.0")) session.Connection.Write("250 2.1.0 Sender ok\r\n"u8);
        session.Memory<Seen>().EndOfData = false;
        return default;
    }

    private sealed class Seen
    {
        public bool EndOfData { get; set; }
    }
}
