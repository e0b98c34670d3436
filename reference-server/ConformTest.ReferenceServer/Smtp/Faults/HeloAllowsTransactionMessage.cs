using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAllowsTransactionMessage() : SmtpFault(
    "smtp.helo.allows-transaction/message",
    "Behind HELO every message is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAllowsTransactionMessage());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && !session.IsExtended ? new(554, "5.0.0", "No extensions, no mail") : reply;
}
