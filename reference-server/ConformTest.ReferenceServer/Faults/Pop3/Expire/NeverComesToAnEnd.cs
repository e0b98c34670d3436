using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Before login nothing is ever removed, after it there are days.</summary>
internal sealed class NeverComesToAnEnd()
    : Pop3Fault("pop3.expire.smallest-first/never", "Before login nothing is ever removed, after it there are days.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NeverComesToAnEnd());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal)), session.State == Pop3States.Authorization ? "EXPIRE NEVER USER" : "EXPIRE 30"];
}
