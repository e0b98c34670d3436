using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The delay is longer after login.</summary>
internal sealed class DelayGrows()
    : Pop3Fault("pop3.login-delay.largest-first", "The delay is longer after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayGrows());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, session.State == Pop3States.Authorization ? "LOGIN-DELAY 0 USER" : "LOGIN-DELAY 5"];
}
