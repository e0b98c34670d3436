using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoopKeepsStateArgument() : SmtpFault(
    "smtp.noop.keeps-state/argument",
    "NOOP carries out RSET behind it, and ends at QUIT and DATA.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopKeepsStateArgument());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("NOOP") == true && command.HasArgument) session.Reset(SmtpReset.Rset);
        return default;
    }
}
