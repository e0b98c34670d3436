using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyListedCodes() : SmtpFault(
    "smtp.reply.listed-codes",
    "VRFY is answered with a code of the server's own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyListedCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(254, "2.1.5", reply.Lines[0]) : reply;
}
