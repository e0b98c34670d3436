using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The days differ after login, and nothing says so.</summary>
internal sealed class DaysWithoutUser()
    : Pop3Fault("pop3.expire.user-token", "The days differ after login, and nothing says so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DaysWithoutUser());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal)), session.State == Pop3States.Authorization ? "EXPIRE 3" : "EXPIRE 5"];
}
