using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Each answer to CAPA has one line more.</summary>
internal sealed class CapaGrows()
    : Pop3Fault("pop3.capa.lists-stay", "Each answer to CAPA has one line more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapaGrows());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, .. Enumerable.Range(1, session.Memory<Note>().Count++).Select(number => $"X-{number}")];
}
