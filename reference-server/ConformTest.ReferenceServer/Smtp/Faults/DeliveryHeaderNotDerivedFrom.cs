using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryHeaderNotDerivedFrom() : SmtpFault(
    "smtp.delivery.header-not-derived/from",
    "From is changed to the sender of the envelope.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryHeaderNotDerivedFrom());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced("From: other@example.org\r\n", $"From: {session.Transaction?.ReversePath?.Text}\r\n") };
}
