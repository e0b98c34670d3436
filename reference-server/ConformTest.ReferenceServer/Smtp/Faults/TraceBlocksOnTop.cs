using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceBlocksOnTop() : SmtpFault(
    "smtp.trace.blocks-on-top",
    "A field is put among the trace fields of other hosts.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceBlocksOnTop());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var end = message.Content.Span.IndexOf("\r\n\r\n"u8) is >= 0 and var found ? found : message.Content.Length;
        return message with { Content = (byte[])[.. message.Content[..end].Replaced("\r\nReceived: ", "\r\nX-Seen: yes\r\nReceived: ").Span, .. message.Content.Span[end..]] };
    }
}
