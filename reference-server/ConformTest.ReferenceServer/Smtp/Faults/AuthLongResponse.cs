using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthLongResponse() : SmtpFault(
    "smtp.auth.long-response",
    "A response may be no longer than a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthLongResponse());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { AuthenticationLine = 512 };
}
