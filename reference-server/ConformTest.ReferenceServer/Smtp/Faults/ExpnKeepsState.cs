using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnKeepsState() : SmtpFault(
    "smtp.expn.keeps-state",
    "EXPN ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("EXPN") == true) session.Reset(SmtpReset.Rset);
        return default;
    }
}
