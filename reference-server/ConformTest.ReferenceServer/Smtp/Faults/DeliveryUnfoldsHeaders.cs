using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

/// <summary>Folded fields are put on one line.</summary>
internal sealed class DeliveryUnfoldsHeaders()
    : SmtpFault("smtp.delivery.headers-unchanged/folds", "Folded fields are put on one line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryUnfoldsHeaders());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("\r\n ", " ") };
}
