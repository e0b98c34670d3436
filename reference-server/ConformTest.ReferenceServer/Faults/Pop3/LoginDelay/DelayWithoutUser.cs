using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The delay differs after login, and nothing says so.</summary>
internal sealed class DelayWithoutUser()
    : Pop3Fault("pop3.login-delay.user-token", "The delay differs after login, and nothing says so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayWithoutUser());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, session.State == Pop3States.Authorization ? "LOGIN-DELAY 5" : "LOGIN-DELAY 0"];
}
