namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>What waits for one domain, and how many connections carry it. Guarded by the queue's lock.</summary>
internal sealed class Destination(string domain)
{
    private TaskCompletionSource _arrival = New();

    public string Domain => domain;

    public LinkedList<QueueEntry> Ready { get; } = [];

    public int Workers { get; set; }

    /// <summary>Workers that have nothing to do and keep their connection for a while.</summary>
    public int Idle { get; set; }

    /// <summary>Completed when the next entry comes.</summary>
    public Task Arrival => _arrival.Task;

    public void Add(QueueEntry entry)
    {
        // The higher priority goes first, and what came first among equals (RFC 6710 section 5.1).
        var node = Ready.Last;
        while (node is not null && node.Value.Message.Priority < entry.Message.Priority) node = node.Previous;
        if (node is null) Ready.AddFirst(entry);
        else Ready.AddAfter(node, entry);
        _arrival.TrySetResult();
    }

    public QueueEntry? Take()
    {
        if (Ready.First is not { } first) return null;
        Ready.RemoveFirst();
        if (Ready.Count == 0 && _arrival.Task.IsCompleted) _arrival = New();
        return first.Value;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
