using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ClosingFiveMinutes() : SmtpFault(
    "smtp.closing.five-minutes",
    "The server waits for one minute only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClosingFiveMinutes());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpIdle = TimeSpan.FromMinutes(1) };
}
