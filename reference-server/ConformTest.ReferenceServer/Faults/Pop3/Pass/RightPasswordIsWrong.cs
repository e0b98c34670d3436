using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS never succeeds.</summary>
internal sealed class RightPasswordIsWrong()
    : Pop3Fault("pop3.pass.right-password-ok", "PASS never succeeds.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RightPasswordIsWrong());

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step) =>
        mechanism == "PASS" ? SaslStep.Denied : step;
}
