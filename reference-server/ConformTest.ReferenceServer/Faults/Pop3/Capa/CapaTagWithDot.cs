using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A tag of CAPA has a dot in it.</summary>
internal sealed class CapaTagWithDot()
    : Pop3Fault("pop3.capa.grammar", "A tag of CAPA has a dot in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaTagWithDot());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, "X.DOT"];
}
