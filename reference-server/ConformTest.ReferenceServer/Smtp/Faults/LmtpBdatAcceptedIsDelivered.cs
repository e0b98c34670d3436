using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatAcceptedIsDelivered() : SmtpFault(
    "smtp.lmtp.bdat-accepted-is-delivered",
    "LMTP accepts a message in chunks and throws it away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatAcceptedIsDelivered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session is { Role: SmtpRoles.Lmtp, Phase: SmtpPhases.Chunks } ? message with { Recipients = [] } : message;
}
