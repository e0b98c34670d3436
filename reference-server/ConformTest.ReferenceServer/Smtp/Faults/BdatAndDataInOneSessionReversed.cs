using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAndDataInOneSessionReversed() : SmtpFault(
    "smtp.bdat.and-data-in-one-session/reversed",
    "A message by BDAT is refused in a session that has used DATA.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAndDataInOneSessionReversed());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        var used = session.Memory<HashSet<string>>();
        if (reply.Answers(command, "DATA", 250)) used.Add("DATA");
        return reply.Answers(command, "BDAT", 250) && used.Count > 0 ? SmtpReplies.BadSequence : reply;
    }
}
