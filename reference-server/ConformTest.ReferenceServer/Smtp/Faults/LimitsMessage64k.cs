using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsMessage64k() : SmtpFault(
    "smtp.limits.message-64k",
    "Messages end at 60000 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsMessage64k());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { MessageSize = 60_000 };
}
