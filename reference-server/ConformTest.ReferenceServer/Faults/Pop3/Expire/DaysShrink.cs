using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The days are fewer after login.</summary>
internal sealed class DaysShrink()
    : Pop3Fault("pop3.expire.smallest-first", "The days are fewer after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DaysShrink());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal)), session.State == Pop3States.Authorization ? "EXPIRE 5 USER" : "EXPIRE 3"];
}
