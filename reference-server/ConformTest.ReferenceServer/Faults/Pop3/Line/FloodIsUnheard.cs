using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A line that is too long is not answered.</summary>
internal sealed class FloodIsUnheard()
    : Pop3Fault("pop3.line.flood/silence", "A line that is too long is not answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FloodIsUnheard());

    public override async ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Line.Length > 4096) await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return null;
    }

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { Pop3CommandLine = 1024 * 1024 };
}
