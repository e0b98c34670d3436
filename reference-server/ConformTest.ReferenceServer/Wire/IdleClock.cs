namespace ConformTest.ReferenceServer.Wire;

/// <summary>
/// Notices that a wait takes too long. A wait costs one time stamp; the timer is only set again when it fires, so a busy
/// connection never touches it.
/// </summary>
internal sealed class IdleClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action _expired;
    private readonly ITimer _timer;
    private TimeSpan _limit;
    private long _since;

    public IdleClock(TimeProvider time, TimeSpan limit, Action expired)
    {
        _time = time;
        _limit = limit;
        _expired = expired;
        _timer = time.CreateTimer(static state => ((IdleClock)state!).Fire(), this, limit, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Limit
    {
        get => _limit;
        set
        {
            if (value == _limit) return;
            var shorter = value < _limit;
            _limit = value;
            if (shorter) _timer.Change(value, Timeout.InfiniteTimeSpan);
        }
    }

    public void Start() => Volatile.Write(ref _since, Math.Max(1, _time.GetTimestamp()));

    public void Stop() => Volatile.Write(ref _since, 0);

    private void Fire()
    {
        var since = Volatile.Read(ref _since);
        var left = since == 0 ? _limit : _limit - _time.GetElapsedTime(since);
        if (left > TimeSpan.Zero) _timer.Change(left, Timeout.InfiniteTimeSpan);
        else _expired();
    }

    public void Dispose() => _timer.Dispose();
}
