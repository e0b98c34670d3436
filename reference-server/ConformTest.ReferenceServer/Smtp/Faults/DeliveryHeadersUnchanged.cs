using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryHeadersUnchanged() : SmtpFault(
    "smtp.delivery.headers-unchanged",
    "Several blanks become one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryHeadersUnchanged());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("   ", " ") };
}
