using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>AUTH is refused with the right credentials.</summary>
internal sealed class AuthNeverSucceeds()
    : Pop3Fault("pop3.auth.success-ok", "AUTH is refused with the right credentials.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthNeverSucceeds());

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step) =>
        mechanism is "PASS" or "APOP" ? step : SaslStep.Denied;
}
