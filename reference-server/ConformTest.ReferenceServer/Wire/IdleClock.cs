namespace ConformTest.ReferenceServer.Wire;

/// <summary>
/// Notices that the peer takes too long, to send or to take. A wait costs one time stamp; the timer is only set again when it
/// fires, so a busy connection never touches it.
/// </summary>
internal sealed class IdleClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action _expired;
    private readonly ITimer _timer;
    private TimeSpan _limit;
    private long _readingSince;
    private long _writingSince;
    private volatile bool _isReading;

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

    /// <summary>True while the peer is waited for to take output.</summary>
    public bool IsWriting => Volatile.Read(ref _writingSince) != 0;

    /// <summary>A wait for input begins, or goes on when the last one did not bring enough.</summary>
    public void BeginRead()
    {
        if (_readingSince == 0) Volatile.Write(ref _readingSince, Now);
        _isReading = true;
    }

    /// <summary>Input came; whether it was enough, <see cref="EndRead"/> says.</summary>
    public void PauseRead() => _isReading = false;

    /// <summary>Enough came: the next wait has the whole limit.</summary>
    public void EndRead()
    {
        _isReading = false;
        Volatile.Write(ref _readingSince, 0);
    }

    public void BeginWrite() => Volatile.Write(ref _writingSince, Now);

    public void EndWrite() => Volatile.Write(ref _writingSince, 0);

    private long Now => Math.Max(1, _time.GetTimestamp());

    private TimeSpan Left(long since) => since == 0 ? _limit : _limit - _time.GetElapsedTime(since);

    private void Fire()
    {
        var reading = _isReading ? Left(Volatile.Read(ref _readingSince)) : _limit;
        var writing = Left(Volatile.Read(ref _writingSince));
        var left = reading < writing ? reading : writing;
        if (left > TimeSpan.Zero) _timer.Change(left, Timeout.InfiniteTimeSpan);
        else _expired();
    }

    public void Dispose() => _timer.Dispose();
}
