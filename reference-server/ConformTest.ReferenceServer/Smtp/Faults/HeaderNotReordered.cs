using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeaderNotReordered() : SmtpFault(
    "smtp.header.not-reordered",
    "The first field of a message is moved to the end of its header.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeaderNotReordered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var content = message.Content.Span;
        var first = content.IndexOf("\r\n"u8) + 2;
        var end = content.IndexOf("\r\n\r\n"u8) + 2;
        return first < 2 || end <= first || !content.StartsWith("From:"u8)
            ? message
            : message with { Content = (byte[])[.. content[first..end], .. content[..first], .. content[end..]] };
    }
}
