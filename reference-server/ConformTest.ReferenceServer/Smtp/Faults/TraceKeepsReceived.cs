using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceKeepsReceived() : SmtpFault(
    "smtp.trace.keeps-received",
    "Received fields from elsewhere are renamed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceKeepsReceived());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var end = message.Content.Span.IndexOf("\r\n\r\n"u8) is >= 0 and var found ? found : message.Content.Length;
        return message with { Content = (byte[])[.. message.Content[..end].Replaced("Received:", "X-Received:").Span, .. message.Content.Span[end..]] };
    }
}
