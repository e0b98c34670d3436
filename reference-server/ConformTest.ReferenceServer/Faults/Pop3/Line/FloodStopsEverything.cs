using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Behind a line that is too long QUIT is refused on every connection.</summary>
internal sealed class FloodStopsEverything()
    : Pop3Fault("pop3.line.flood/others", "Behind a line that is too long QUIT is refused on every connection.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FloodStopsEverything());

    private volatile bool _flooded;

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { Pop3CommandLine = 1024 * 1024 };

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Line.Length > 4096) _flooded = true;
        return Shaping.If(_flooded && command.Is("QUIT"), () => Pop3Reply.Err("Busy"));
    }
}
