using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoopKeepsState() : SmtpFault(
    "smtp.noop.keeps-state",
    "NOOP ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("NOOP") == true) session.Reset(SmtpReset.Rset);
        return default;
    }
}
