using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsOverLongIsOneCommandAccepted() : SmtpFault(
    "smtp.limits.over-long-is-one-command/accepted",
    "A very long line is two commands.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsOverLongIsOneCommandAccepted());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpCommandLine = 16 * 1024 };

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Argument.Length > 4000) session.Connection.Write("500 5.5.2 Command not recognized\r\n"u8);
        return default;
    }
}
