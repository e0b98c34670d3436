namespace ConformTest.Harness.Rejudging;

/// <summary>The time of a record: nothing is waited for, and what was waited for has passed.</summary>
internal sealed class RecordedTime(Record record) : TimeProvider
{
    private TimeSpan _waited;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (record.Now > _waited ? record.Now : _waited).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            _waited = TimeSpan.FromTicks(GetTimestamp()) + dueTime;
            callback(state);
        }

        return new Past();
    }

    /// <summary>A timer that has gone off.</summary>
    private sealed class Past : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing is held.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
