using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT removes what was retrieved, and nothing announces it.</summary>
internal sealed class RemovesInSilence()
    : RemovesRetrieved("pop3.expire.announced", "QUIT removes what was retrieved, and nothing announces it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemovesInSilence());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal))];
}
