using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LOGIN-DELAY has a word behind it.</summary>
internal sealed class DelayInWords()
    : Pop3Fault("pop3.capa.login-delay-form", "LOGIN-DELAY has a word behind it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayInWords());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, "LOGIN-DELAY soon"];
}
