using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlain255Octets() : SmtpFault(
    "smtp.auth.plain-255-octets",
    "Names and passwords have room for a few letters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlain255Octets());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { AuthenticationLine = 256 };
}
