namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>
/// Messages on their way out: each is tried at once, and again later while a next hop says so, by the server's clock. A limited
/// number of workers carries them, so many for one domain.
/// </summary>
internal sealed class MailQueue(RelayOptions options, TimeProvider time, Func<EntryCarrier> carrier, Settlement settlement) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<QueueEntry, (DateTimeOffset Due, long Order)> _waiting = new();
    private readonly Dictionary<string, Destination> _destinations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Task> _work = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private ITimer? _timer;
    private int _workers;
    private long _order;
    private long _octets;
    private int _entries;

    /// <summary>Entries that are not settled: a message counts once for each domain.</summary>
    public int Length
    {
        get
        {
            lock (_gate) return _entries;
        }
    }

    /// <summary>True when so much more may be taken.</summary>
    public bool HasRoomFor(int octets)
    {
        lock (_gate) return _entries < options.QueueLength && _octets + octets <= options.QueueOctets;
    }

    /// <summary>Takes a message for all its recipients and begins to deliver it.</summary>
    public void Add(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var group in recipients.GroupBy(recipient => recipient.Domain, StringComparer.OrdinalIgnoreCase))
                foreach (var chunk in group.Chunk(options.RecipientsPerTransaction))
                {
                    _entries++;
                    _octets += message.Content.Length;
                    Ready(new(message, group.Key.ToLowerInvariant(), chunk, now));
                }

            StartWorkers();
        }
    }

    /// <summary>Tries what waits for a domain now (ETRN, RFC 1985).</summary>
    /// <returns>How many entries are on their way because of it.</returns>
    public int Hurry(Func<string, bool> isMeant)
    {
        lock (_gate)
        {
            var all = _waiting.UnorderedItems.Select(item => item.Element).ToList();
            var meant = all.Where(entry => isMeant(entry.Domain)).OrderBy(entry => entry.Due).ToList();
            if (meant.Count == 0) return 0;
            _waiting.Clear();
            foreach (var entry in all.Except(meant)) _waiting.Enqueue(entry, (entry.Due, _order++));
            meant.ForEach(Ready);
            StartWorkers();
            return meant.Count;
        }
    }

    /// <summary>Starts nothing more, lets what is on its way come to its end, but no longer than the limit.</summary>
    public async Task StopAsync(TimeSpan limit)
    {
        await _stopping.CancelAsync();
        Task[] work;
        lock (_gate)
        {
            _timer?.Dispose();
            work = [.. _work];
        }

        if (work.Length > 0) await Task.WhenAny(Task.WhenAll(work), Task.Delay(limit, TimeProvider.System));
        await _abort.CancelAsync();
        await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.Dispose();
        _abort.Dispose();
        if (_timer is not null) await _timer.DisposeAsync();
    }

    private void Ready(QueueEntry entry)
    {
        if (!_destinations.TryGetValue(entry.Domain, out var destination))
            _destinations[entry.Domain] = destination = new(entry.Domain);
        destination.Add(entry);
    }

    private void StartWorkers()
    {
        foreach (var destination in _destinations.Values)
        {
            while (!_stopping.IsCancellationRequested && _workers < options.Connections
                && destination.Workers < options.ConnectionsPerDomain && destination.Ready.Count > destination.Idle)
            {
                _workers++;
                destination.Workers++;
                destination.Idle++;
                var work = Task.Run(() => WorkAsync(destination));
                _work.Add(work);
                _ = work.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }

    private void Forget(Task work)
    {
        lock (_gate) _work.Remove(work);
    }

    private async Task WorkAsync(Destination destination)
    {
        await using var carrying = carrier();
        while (await TakeAsync(destination, carrying) is { } entry)
        {
            var results = DeliveryDeadline.Passed(entry, time.GetUtcNow()) ?? await carrying.CarryAsync(entry, _abort.Token);
            var wake = settlement.Settle(entry, results);
            lock (_gate)
            {
                destination.Idle++;
                if (wake is { } due) Wait(entry, due);
                else Done(entry);
            }
        }

        await carrying.CloseAsync(_abort.Token);
    }

    /// <summary>The next entry; null when none comes while the connection is worth keeping.</summary>
    private async Task<QueueEntry?> TakeAsync(Destination destination, EntryCarrier carrying)
    {
        while (true)
        {
            Task arrival;
            lock (_gate)
            {
                if (!_stopping.IsCancellationRequested && destination.Take() is { } entry)
                {
                    destination.Idle--;
                    return entry;
                }

                if (_stopping.IsCancellationRequested || !carrying.IsConnected)
                {
                    Leave(destination);
                    return null;
                }

                arrival = destination.Arrival;
            }

            try
            {
                await arrival.WaitAsync(options.ReuseFor, time, _stopping.Token);
            }
            catch (Exception over) when (over is TimeoutException or OperationCanceledException)
            {
                await carrying.CloseAsync(_abort.Token);
            }
        }
    }

    private void Leave(Destination destination)
    {
        destination.Idle--;
        destination.Workers--;
        _workers--;
        if (destination is { Workers: 0, Ready.Count: 0 }) _destinations.Remove(destination.Domain);
        StartWorkers();
    }

    private void Done(QueueEntry entry)
    {
        _entries--;
        _octets -= entry.Message.Content.Length;
    }

    private void Wait(QueueEntry entry, DateTimeOffset due)
    {
        entry.Due = due;
        if (due <= time.GetUtcNow()) Ready(entry);
        else _waiting.Enqueue(entry, (due, _order++));
        SetTimer();
    }

    private void SetTimer()
    {
        if (_stopping.IsCancellationRequested || !_waiting.TryPeek(out _, out var first)) return;
        var wait = first.Due - time.GetUtcNow();
        _timer?.Dispose();
        _timer = time.CreateTimer(_ => Wake(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        lock (_gate)
        {
            while (_waiting.TryPeek(out var entry, out var first) && first.Due <= time.GetUtcNow())
            {
                _waiting.Dequeue();
                Ready(entry);
            }

            StartWorkers();
            SetTimer();
        }
    }
}
