using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataOnlyCrlfDotCrlfAnsweredTwice() : SmtpFault(
    "smtp.data.only-crlf-dot-crlf/answered-twice",
    "What stands in a message behind something that only looks like its end is answered as a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataOnlyCrlfDotCrlfAnsweredTwice());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Inside>().IsThere = message.Content.Span.IndexOf("DATA\r\n"u8) >= 0;
        return message;
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "DATA", 250) && session.Memory<Inside>().IsThere) session.Connection.Write("250 2.1.0 Sender ok\r\n"u8);
        return default;
    }

    private sealed class Inside
    {
        public bool IsThere { get; set; }
    }
}
