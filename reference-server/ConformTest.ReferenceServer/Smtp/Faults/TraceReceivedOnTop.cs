using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReceivedOnTop() : SmtpFault(
    "smtp.trace.received-on-top",
    "The Received line is put below the first field of the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReceivedOnTop());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var content = message.Content.Span;
        var first = content.IndexOf("\r\n"u8) + 2;
        var received = message.Trace.Span.IndexOf("Received:"u8);
        if (first < 2 || content.StartsWith("\r\n"u8) || content[first..].IndexOfAny(" \t"u8) == 0) return message;
        return message with
        {
            Trace = message.Trace[..received],
            Content = (byte[])[.. content[..first], .. message.Trace.Span[received..], .. content[first..]],
        };
    }
}
