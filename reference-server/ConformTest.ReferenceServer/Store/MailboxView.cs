namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// A mailbox as one session numbers it. Changes gather in the background and take effect only when the session
/// calls <see cref="Synchronise"/>, so numbers never move under a running command (RFC 9051 section 7.5.1).
/// Only its own session may read it; the mailbox may tell it of changes from any thread.
/// </summary>
public sealed class MailboxView : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<StoredMessage> _messages;
    private readonly HashSet<uint> _recent = [];
    private List<StoredMessage> _added = [];
    private HashSet<uint> _removed = [];
    private HashSet<uint> _flagged = [];
    private TaskCompletionSource? _waiter;

    internal MailboxView(Mailbox mailbox, MailboxAccess access, IEnumerable<StoredMessage> messages, uint uidNext, ulong highestModSeq)
    {
        Mailbox = mailbox;
        Access = access;
        UidNextAtOpen = uidNext;
        HighestModSeqAtOpen = highestModSeq;
        _messages = [.. messages];
        _messages.ForEach(NoteRecent);
    }

    /// <summary>The mailbox seen.</summary>
    public Mailbox Mailbox { get; }

    /// <summary>Whether changes are allowed.</summary>
    public MailboxAccess Access { get; }

    /// <summary>UIDNEXT at the moment of opening, consistent with the first messages.</summary>
    public uint UidNextAtOpen { get; }

    /// <summary>The highest mod-sequence at the moment of opening.</summary>
    public ulong HighestModSeqAtOpen { get; }

    /// <summary>The number of messages: the highest message number.</summary>
    public int Count => _messages.Count;

    /// <summary>How many messages are \Recent to this session.</summary>
    public int RecentCount => _recent.Count;

    /// <summary>The highest UID in view; 0 when it is empty.</summary>
    public uint HighestUid => _messages.Count == 0 ? 0 : _messages[^1].Uid;

    /// <summary>The message of a number from 1 to <see cref="Count"/>.</summary>
    public StoredMessage this[int number] => _messages[number - 1];

    /// <summary>True when the message is \Recent to this session (RFC 3501 section 2.3.2).</summary>
    public bool IsRecent(StoredMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _recent.Contains(message.Uid);
    }

    /// <summary>The number of the message with that UID, or of the first above it; <see cref="Count"/> + 1 when there is none.</summary>
    public int NumberAtOrAfter(uint uid)
    {
        int low = 0, high = _messages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_messages[middle].Uid < uid) low = middle + 1;
            else high = middle;
        }

        return low + 1;
    }

    /// <summary>The number of the message with that UID; 0 when the view has none.</summary>
    public int NumberOf(uint uid)
    {
        var number = NumberAtOrAfter(uid);
        return number <= Count && this[number].Uid == uid ? number : 0;
    }

    /// <summary>Lets gathered changes take effect and says what the client must be told, in that order.</summary>
    public ViewChanges Synchronise(ExpungeTiming timing)
    {
        lock (_gate)
        {
            var expunged = timing == ExpungeTiming.Allowed && _removed.Count > 0 ? TakeExpunged() : [];
            var arrived = _added.Count;
            foreach (var message in _added) NoteRecent(message);
            _messages.AddRange(_added);
            if (arrived > 0) _added = [];
            IReadOnlyList<int> flagged = [];
            if (_flagged.Count > 0)
            {
                flagged = [.. _flagged.Order().Select(NumberOf).Where(n => n > 0)];
                _flagged = [];
            }

            return new(expunged, arrived, flagged);
        }
    }

    /// <summary>Completes when there is something to synchronise, at once if there already is.</summary>
    public Task WaitForChange(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_added.Count + _removed.Count + _flagged.Count > 0) return Task.CompletedTask;
            _waiter ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => Mailbox.Close(this);

    internal void Added(IReadOnlyList<StoredMessage> messages)
    {
        lock (_gate)
        {
            _added.AddRange(messages);
            Wake();
        }
    }

    internal void Removed(IReadOnlyList<StoredMessage> messages)
    {
        lock (_gate)
        {
            // A message that the session was never told of goes as quietly as it came.
            _added.RemoveAll(m => m.IsExpunged);
            foreach (var message in messages)
                if (NumberOf(message.Uid) > 0) _removed.Add(message.Uid);
            Wake();
        }
    }

    internal void FlagsChanged(IReadOnlyList<StoredMessage> messages)
    {
        lock (_gate)
        {
            foreach (var message in messages) _flagged.Add(message.Uid);
            Wake();
        }
    }

    private void Wake()
    {
        _waiter?.TrySetResult();
        _waiter = null;
    }

    private void NoteRecent(StoredMessage message)
    {
        if (Access == MailboxAccess.ReadWrite ? message.TryClaimRecent() : message.IsRecent) _recent.Add(message.Uid);
    }

    private List<int> TakeExpunged()
    {
        List<int> numbers = new(_removed.Count);
        var index = 0;
        foreach (var message in _messages)
        {
            index++;
            if (!_removed.Contains(message.Uid)) continue;
            numbers.Add(index - numbers.Count);
            _recent.Remove(message.Uid);
            _flagged.Remove(message.Uid);
        }

        _messages.RemoveAll(m => _removed.Contains(m.Uid));
        _removed = [];
        return numbers;
    }
}
