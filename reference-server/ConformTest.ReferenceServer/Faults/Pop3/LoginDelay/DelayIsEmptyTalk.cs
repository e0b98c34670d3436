using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A delay is announced, and nobody is held to it.</summary>
internal sealed class DelayIsEmptyTalk()
    : Pop3Fault("pop3.login-delay.enforced", "A delay is announced, and nobody is held to it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayIsEmptyTalk());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, "LOGIN-DELAY 60"];
}
