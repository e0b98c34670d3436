using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatMalformedRefused() : SmtpFault(
    "smtp.bdat.malformed-refused",
    "BDAT without a size is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatMalformedRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "BDAT", 501) ? new SmtpReply(250, "2.0.0", "Chunk taken") : reply;
}
