using System.Runtime.InteropServices;

namespace ConformTest.ReferenceServer.Store;

/// <summary>One mailbox: messages in the order of their UIDs. Thread-safe; every open view is told of each change.</summary>
public sealed partial class Mailbox
{
    private const int MostKeywords = 256;
    private readonly MailStore _store;
    private readonly List<StoredMessage> _messages = [];
    private readonly List<string> _keywords = [];
    private readonly Lock _gate = new();
    private IReadOnlyList<StoredMessage>? _snapshot;
    private uint _uidNext = 1;
    private ulong _highestModSeq = 1;

    internal Mailbox(MailStore store, string name, uint uidValidity, string? specialUse)
    {
        _store = store;
        Name = name;
        UidValidity = uidValidity;
        SpecialUse = specialUse;
    }

    /// <summary>The full name, Unicode, with <see cref="MailboxName.Delimiter"/> between levels.</summary>
    public string Name { get; internal set; }

    /// <summary>The unique identifier validity value (RFC 9051 section 2.3.1.1).</summary>
    public uint UidValidity { get; }

    /// <summary>The special-use attribute such as <c>\Sent</c> (RFC 6154), or null.</summary>
    public string? SpecialUse { get; }

    /// <summary>The UID that the next message gets at the earliest.</summary>
    public uint UidNext
    {
        get
        {
            lock (_gate) return _uidNext;
        }
    }

    /// <summary>The highest mod-sequence of any change so far (RFC 7162 section 3.1.2.1).</summary>
    public ulong HighestModSeq
    {
        get
        {
            lock (_gate) return _highestModSeq;
        }
    }

    /// <summary>The keywords in use, in the order in which they came up.</summary>
    public IReadOnlyList<string> Keywords
    {
        get
        {
            lock (_gate) return [.. _keywords];
        }
    }

    /// <summary>How many keywords are in use; it only grows.</summary>
    public int KeywordCount
    {
        get
        {
            lock (_gate) return _keywords.Count;
        }
    }

    /// <summary>The messages now, by ascending UID; the list does not change afterwards.</summary>
    public IReadOnlyList<StoredMessage> Snapshot()
    {
        lock (_gate) return _snapshot ??= [.. _messages];
    }

    /// <summary>Adds a message at the end. The content must not be changed by the caller afterwards.</summary>
    /// <exception cref="StoreException">Too many different keywords, or the UIDs are used up.</exception>
    public StoredMessage Append(ReadOnlyMemory<byte> content, IEnumerable<string> flags, DateTimeOffset internalDate) =>
        AppendAll([new NewMessage(content, MessageFlags.Of(flags), internalDate)])[0];

    /// <summary>Adds copies of messages in order, all or none, with their flags and internal dates (RFC 9051 section 6.4.7).</summary>
    public IReadOnlyList<StoredMessage> AppendCopies(IReadOnlyList<StoredMessage> originals)
    {
        ArgumentNullException.ThrowIfNull(originals);
        return AppendAll([.. originals.Select(m => new NewMessage(m.Content, m.Flags, m.InternalDate))]);
    }

    /// <summary>Adds messages in order, all or none.</summary>
    public IReadOnlyList<StoredMessage> AppendAll(IReadOnlyList<NewMessage> fresh)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        lock (_gate)
        {
            if (uint.MaxValue - _uidNext < fresh.Count) throw new StoreException(StoreRefusal.Limit, Name, "the unique identifiers are used up");
            if (fresh.Any(m => m.Flags.Keywords.Count > 0)) Learn(fresh.Select(m => m.Flags));
            var modSeq = _highestModSeq + 1;
            var uid = _uidNext;
            var added = new StoredMessage[fresh.Count];
            for (var i = 0; i < added.Length; i++)
                added[i] = new(UidValidity, uid++, fresh[i].Content, fresh[i].Flags, fresh[i].InternalDate, modSeq);
            _store.Journal.MessagesAppended(this, added);
            _messages.AddRange(added);
            _uidNext = uid;
            Changed(modSeq);
            foreach (var view in _views) view.Added(added);
            return added;
        }
    }

    /// <summary>Removes messages for good; UIDs that are not there are passed over.</summary>
    public void Expunge(IReadOnlyCollection<uint> uids)
    {
        ArgumentNullException.ThrowIfNull(uids);
        var doomed = uids as IReadOnlySet<uint> ?? uids.ToHashSet();
        lock (_gate) Remove(_messages.FindAll(m => doomed.Contains(m.Uid)));
    }

    /// <summary>Removes the messages that have \Deleted, of those chosen, and returns them.</summary>
    public IReadOnlyList<StoredMessage> ExpungeDeleted(Func<StoredMessage, bool> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        lock (_gate)
        {
            var doomed = _messages.FindAll(m => m.Flags.Has(SystemFlags.Deleted) && chosen(m));
            Remove(doomed);
            return doomed;
        }
    }

    internal void ExpungeAll()
    {
        lock (_gate) Remove([.. _messages]);
    }

    private void Remove(List<StoredMessage> doomed)
    {
        if (doomed.Count == 0) return;
        _store.Journal.MessagesExpunged(this, doomed);
        var modSeq = _highestModSeq + 1;
        foreach (var message in CollectionsMarshal.AsSpan(doomed)) message.MarkExpunged(modSeq);
        _messages.RemoveAll(m => m.IsExpunged);
        Changed(modSeq);
        foreach (var view in _views) view.Removed(doomed);
    }

    private void Changed(ulong modSeq)
    {
        _highestModSeq = modSeq;
        _snapshot = null;
    }

    private void Learn(IEnumerable<MessageFlags> flags)
    {
        var fresh = flags.SelectMany(f => f.Keywords)
            .Except(_keywords, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (_keywords.Count + fresh.Count > MostKeywords)
            throw new StoreException(StoreRefusal.Limit, Name, $"a mailbox has at most {MostKeywords} keywords");
        _keywords.AddRange(fresh);
    }
}

/// <summary>What a message is made of before it has a UID.</summary>
public readonly record struct NewMessage(ReadOnlyMemory<byte> Content, MessageFlags Flags, DateTimeOffset InternalDate);
