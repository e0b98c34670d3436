using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByDelivered() : SmtpFault(
    "smtp.deliverby.delivered",
    "A message with a time for its delivery is taken, and goes nowhere.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByDelivered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Wish<DeliverByRequest>() is null ? message : message with { Recipients = [] };
}
