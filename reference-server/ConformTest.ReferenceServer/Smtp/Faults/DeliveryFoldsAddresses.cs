using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryFoldsAddresses() : SmtpFault(
    "smtp.delivery.headers-unchanged/addresses",
    "What stands in To begins on a line of its own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryFoldsAddresses());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("\nTo: ", "\nTo:\r\n ") };
}
