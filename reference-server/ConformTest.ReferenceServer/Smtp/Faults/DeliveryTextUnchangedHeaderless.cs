using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryTextUnchangedHeaderless() : SmtpFault(
    "smtp.delivery.text-unchanged/headerless",
    "A message without header or without text loses its last line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryTextUnchangedHeaderless());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var content = message.Content.Span;
        if (content.Length < 4 || content.IndexOf("\r\n\r\n"u8) >= 0) return message;
        return message with { Content = message.Content[..(content[..^2].LastIndexOf("\r\n"u8) + 2)] };
    }
}
