using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HelpKeepsState() : SmtpFault(
    "smtp.help.keeps-state",
    "HELP ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HelpKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("HELP") == true) session.Reset(SmtpReset.Rset);
        return default;
    }
}
