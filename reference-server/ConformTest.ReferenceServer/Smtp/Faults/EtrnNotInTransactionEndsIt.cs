using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnNotInTransactionEndsIt() : SmtpFault(
    "smtp.etrn.not-in-transaction/ends-it",
    "ETRN in a transaction is refused and ends it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnNotInTransactionEndsIt());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "ETRN", 503)) session.Reset(SmtpReset.Rset);
        return default;
    }
}
