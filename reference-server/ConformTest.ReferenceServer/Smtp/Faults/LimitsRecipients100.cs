using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsRecipients100() : SmtpFault(
    "smtp.limits.recipients-100",
    "Fifty recipients are enough.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsRecipients100());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { Recipients = 50 };
}
