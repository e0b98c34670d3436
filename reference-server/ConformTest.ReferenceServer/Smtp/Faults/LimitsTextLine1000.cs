using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsTextLine1000() : SmtpFault(
    "smtp.limits.text-line-1000",
    "Text lines end at 990 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsTextLine1000());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpTextLine = 990 };
}
