using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Five minutes after login the session ends, whatever came meanwhile.</summary>
internal sealed class FiveMinutesInAll()
    : Pop3Fault("pop3.timer.any-command/five", "Five minutes after login the session ends, whatever came meanwhile.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FiveMinutesInAll());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        var begin = session.Memory<Began>();
        var now = session.Context.Time.GetUtcNow();
        begin.At ??= now;
        if (now - begin.At < TimeSpan.FromMinutes(5)) return default;
        session.End();
        return new(Pop3Reply.Err("Time is up"));
    }

    private sealed class Began
    {
        public DateTimeOffset? At { get; set; }
    }
}
