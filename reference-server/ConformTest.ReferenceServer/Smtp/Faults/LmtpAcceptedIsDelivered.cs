using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpAcceptedIsDelivered() : SmtpFault(
    "smtp.lmtp.accepted-is-delivered",
    "LMTP accepts a message and throws it away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpAcceptedIsDelivered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Role == SmtpRoles.Lmtp ? message with { Recipients = [] } : message;
}
