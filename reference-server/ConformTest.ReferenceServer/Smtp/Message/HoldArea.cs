using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>Messages that have been accepted and may not leave yet (RFC 4865), in memory; each is let go by the server's clock.</summary>
public sealed class HoldArea : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Held, (DateTimeOffset Due, long Order)> _held = new();
    private readonly Dictionary<Account, int> _ofUsers = [];
    private readonly TimeProvider _time;
    private ITimer? _timer;
    private bool _closed;
    private long _order;

    internal HoldArea(TimeProvider time) => _time = time;

    /// <summary>Messages that are held.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _held.Count;
        }
    }

    /// <summary>Messages that are held for one user.</summary>
    public int HeldFor(Account user)
    {
        lock (_gate) return _ofUsers.GetValueOrDefault(user);
    }

    /// <summary>Holds a message until a time; what is due is let go at once.</summary>
    /// <param name="user">Whose quota it counts against.</param>
    /// <param name="due">The earliest time at which it may leave.</param>
    /// <param name="release">Lets it go: it is called once, and never before its time.</param>
    internal void Hold(Account user, DateTimeOffset due, Action release)
    {
        if (due <= _time.GetUtcNow())
        {
            release();
            return;
        }

        lock (_gate)
        {
            _held.Enqueue(new(user, release), (due, _order++));
            _ofUsers[user] = _ofUsers.GetValueOrDefault(user) + 1;
            SetTimer();
        }
    }

    private void SetTimer()
    {
        _timer?.Dispose();
        if (_closed || !_held.TryPeek(out _, out var first)) return;
        var wait = first.Due - _time.GetUtcNow();

        // Timers count in milliseconds: a rest of one would ring too early.
        _timer = _time.CreateTimer(_ => Wake(), null, wait > TimeSpan.Zero ? wait + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        List<Action> due = [];
        lock (_gate)
        {
            if (_closed) return;
            while (_held.TryPeek(out var held, out var first) && first.Due <= _time.GetUtcNow())
            {
                _held.Dequeue();
                if (--_ofUsers[held.User] == 0) _ofUsers.Remove(held.User);
                due.Add(held.Release);
            }

            SetTimer();
        }

        foreach (var release in due) release();
    }

    /// <summary>Lets nothing more go.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _timer?.Dispose();
        }
    }

    private sealed record Held(Account User, Action Release);
}
