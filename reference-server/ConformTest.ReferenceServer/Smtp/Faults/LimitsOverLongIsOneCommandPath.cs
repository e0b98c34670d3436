using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsOverLongIsOneCommandPath() : SmtpFault(
    "smtp.limits.over-long-is-one-command/path",
    "A path that is too long gets two replies.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsOverLongIsOneCommandPath());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("MAIL") == true && command.Argument.Length > 70) session.Connection.Write("501 5.1.7 Path too long\r\n"u8);
        return default;
    }
}
