using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryTextUnchangedSevenBits() : SmtpFault(
    "smtp.delivery.text-unchanged/seven-bits",
    "Every octet beyond ASCII becomes a question mark.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryTextUnchangedSevenBits());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var content = message.Content.ToArray();
        for (var i = 0; i < content.Length; i++)
            if (content[i] >= 0x80) content[i] = (byte)'?';
        return message with { Content = content };
    }
}
