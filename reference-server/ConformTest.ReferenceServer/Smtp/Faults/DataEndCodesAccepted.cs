using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEndCodesAccepted() : SmtpFault(
    "smtp.data.end-codes/accepted",
    "A message that is taken is answered as if it were VRFY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEndCodesAccepted());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) ? new(252, "2.0.0", "Perhaps") : reply;
}
