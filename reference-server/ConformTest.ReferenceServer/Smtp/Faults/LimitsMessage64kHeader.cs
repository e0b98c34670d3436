using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsMessage64kHeader() : SmtpFault(
    "smtp.limits.message-64k/header",
    "Headers are cut at 32 KiB.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsMessage64kHeader());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var content = message.Content.Span;
        var end = content.IndexOf("\r\n\r\n"u8) + 2;
        if (end < 32768) return message;
        var kept = content[..32768].LastIndexOf("\r\n"u8) + 2;
        return message with { Content = (byte[])[.. content[..kept], .. content[end..]] };
    }
}
