using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataAllAsciiDelivered() : SmtpFault(
    "smtp.data.all-ascii-delivered",
    "Control characters are dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataAllAsciiDelivered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.ToArray().Where(octet => octet is >= 32 and not 127 or 10 or 13).ToArray() };
}
