using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsCommandLine512() : SmtpFault(
    "smtp.limits.command-line-512",
    "Command lines end at 500 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsCommandLine512());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpCommandLine = 500 };
}
