using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatWithoutRecipient() : SmtpFault(
    "smtp.lmtp.bdat-without-recipient",
    "BDAT LAST gets a reply where there is nobody to reply for.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatWithoutRecipient());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("BDAT") == true && reply.Code == 0 ? SmtpReplies.BadSequence : reply;
}
