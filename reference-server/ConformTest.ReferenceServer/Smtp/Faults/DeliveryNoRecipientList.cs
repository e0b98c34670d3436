using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryNoRecipientList() : SmtpFault(
    "smtp.delivery.no-recipient-list",
    "All recipients are listed in a field of the header.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryNoRecipientList());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = (byte[])[.. message.Trace.Span, .. Encoding.UTF8.GetBytes($"X-Envelope-To: {string.Join(", ", message.Recipients.Select(recipient => recipient.Path.Text))}\r\n")] };
}
