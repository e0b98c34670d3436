using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>EXPIRE has a word behind it that is no time.</summary>
internal sealed class ExpireSoon()
    : Pop3Fault("pop3.capa.expire-form", "EXPIRE has a word behind it that is no time.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpireSoon());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => line == "EXPIRE NEVER" ? "EXPIRE SOON" : line)];
}
