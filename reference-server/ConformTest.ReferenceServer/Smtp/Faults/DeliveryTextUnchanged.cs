using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryTextUnchanged() : SmtpFault(
    "smtp.delivery.text-unchanged",
    "A line is put below each message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryTextUnchanged());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = (byte[])[.. message.Content.Span, .. "-- \r\nScanned.\r\n"u8] };
}
