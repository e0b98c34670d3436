using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>IMPLEMENTATION has nothing behind it.</summary>
internal sealed class ImplementationOfNothing()
    : Pop3Fault("pop3.capa.implementation-form", "IMPLEMENTATION has nothing behind it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImplementationOfNothing());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => line.StartsWith("IMPLEMENTATION", StringComparison.Ordinal) ? "IMPLEMENTATION" : line)];
}
