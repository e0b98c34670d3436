using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Mechanisms stand between commas.</summary>
internal sealed class SaslWithCommas()
    : Pop3Fault("pop3.capa.sasl-mechanisms", "Mechanisms stand between commas.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SaslWithCommas());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => line.StartsWith("SASL ", StringComparison.Ordinal) ? "SASL " + line[5..].Replace(' ', ',') : line)];
}
