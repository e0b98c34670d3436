using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataAcceptedIsDelivered() : SmtpFault(
    "smtp.data.accepted-is-delivered",
    "A message is accepted and thrown away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataAcceptedIsDelivered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Recipients = [] };
}
