using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRsetAfterFailure() : SmtpFault(
    "smtp.bdat.rset-after-failure",
    "After a refused BDAT only QUIT helps.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRsetAfterFailure());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (command?.Is("BDAT") == true && reply.Code == 503) session.Memory<HashSet<string>>().Add("failed");
        var isLost = session.Memory<HashSet<string>>().Count > 0;
        return isLost && reply.Answers(command, "MAIL", 250) ? SmtpReplies.BadSequence : reply;
    }
}
