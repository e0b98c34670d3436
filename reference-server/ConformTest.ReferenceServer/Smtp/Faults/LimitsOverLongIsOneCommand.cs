using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsOverLongIsOneCommand() : SmtpFault(
    "smtp.limits.over-long-is-one-command",
    "A line that is too long is answered twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsOverLongIsOneCommand());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is null && reply.Code == 500) session.Connection.Write("500 5.5.2 Command not recognized\r\n"u8);
        return default;
    }
}
