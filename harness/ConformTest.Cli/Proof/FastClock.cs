namespace ConformTest.Cli.Proof;

/// <summary>
/// A clock that runs faster than time does. Judge and server live by the same one, so what one of them waits for and what the other allows
/// stand to each other as ever, and a conversation about five minutes of silence takes ten seconds.
/// </summary>
/// <param name="factor">How many seconds pass in one.</param>
internal sealed class FastClock(int factor) : TimeProvider
{
    private readonly DateTimeOffset _began = System.GetUtcNow();
    private readonly long _since = System.GetTimestamp();

    public int Factor => factor;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _since + (System.GetTimestamp() - _since) * factor;

    public override DateTimeOffset GetUtcNow() => _began + GetElapsedTime(_since);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period)), this);

    private TimeSpan Shorter(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / factor;

    private sealed class Timer(ITimer timer, FastClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Shorter(dueTime), clock.Shorter(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
