using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The delay has USER behind it after login.</summary>
internal sealed class DelayOfUserForEver()
    : Pop3Fault("pop3.login-delay.accurate-later", "The delay has USER behind it after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayOfUserForEver());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, "LOGIN-DELAY 0 USER"];
}
