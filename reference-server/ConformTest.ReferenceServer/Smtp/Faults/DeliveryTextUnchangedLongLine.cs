using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryTextUnchangedLongLine() : SmtpFault(
    "smtp.delivery.text-unchanged/long-line",
    "What stands behind a line of more than 998 octets is cut off.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryTextUnchangedLongLine());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var text = Encoding.Latin1.GetString(message.Content.Span);
        for (int at = 0, end; (end = text.IndexOf("\r\n", at, StringComparison.Ordinal)) >= 0; at = end + 2)
            if (end - at > 998) return message with { Content = message.Content[..(end + 2)] };
        return message;
    }
}
