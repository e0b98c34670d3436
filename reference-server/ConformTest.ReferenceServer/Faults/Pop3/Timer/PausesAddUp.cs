using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A session ends ten minutes after its first command, however busy it is.</summary>
internal sealed class PausesAddUp()
    : Pop3Fault("pop3.timer.any-command", "A session ends ten minutes after its first command, however busy it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PausesAddUp());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        var began = session.Memory<Beginning>();
        if (began.Time == default) began.Time = session.Context.Time.GetUtcNow();
        var isOver = session.Context.Time.GetUtcNow() - began.Time > TimeSpan.FromMinutes(10);
        if (isOver) session.End();
        return Shaping.If(isOver, () => Pop3Reply.Err("Time is up"));
    }

    private sealed class Beginning
    {
        public DateTimeOffset Time { get; set; }
    }
}
