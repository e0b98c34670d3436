using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>What the numbers of a sequence set mean.</summary>
internal enum Addressing
{
    /// <summary>Message sequence numbers.</summary>
    Number,

    /// <summary>Unique identifiers.</summary>
    Uid,
}

internal sealed partial class ImapSession
{
    /// <summary>The numbers of the messages in a set, rising. UIDs that are not there are passed over (RFC 9051 section 6.4.9).</summary>
    /// <exception cref="ImapSyntaxException">A message number beyond the mailbox (RFC 9051 section 9, seq-number).</exception>
    public IReadOnlyList<int> Numbers(SequenceSet set, Addressing addressing)
    {
        IReadOnlyList<int> numbers = set.IsSaved ? SavedNumbers() : addressing == Addressing.Uid ? ByUid(set) : ByNumber(set);
        foreach (var fault in Faults ?? []) numbers = fault.Selecting(this, Current!, numbers);
        return numbers;
    }

    /// <summary>Removes the chosen ones of the messages with \Deleted; other sessions learn of it in their own time.</summary>
    public void ExpungeDeleted(Func<StoredMessage, bool> chosen)
    {
        if (Faults is null) View!.Mailbox.ExpungeDeleted(chosen);
        else Expunge([.. View!.Mailbox.Snapshot().Where(m => m.Flags.Has(SystemFlags.Deleted) && chosen(m))]);
    }

    /// <summary>Removes messages.</summary>
    public void Expunge(IReadOnlyList<StoredMessage> messages)
    {
        foreach (var fault in Faults ?? []) messages = fault.Expunging(this, messages);
        View!.Mailbox.Expunge([.. messages.Select(m => m.Uid)]);
    }

    /// <summary>Applies flags to messages of the selected mailbox and gives those that changed.</summary>
    public IReadOnlyList<StoredMessage> ChangeFlags(
        IEnumerable<StoredMessage> messages, FlagOperation operation, MessageFlags flags, ulong unchangedSince = ulong.MaxValue)
    {
        foreach (var fault in Faults ?? []) flags = fault.Storing(this, operation, flags);
        return View!.Mailbox.ChangeFlags(View, messages, operation, flags, unchangedSince);
    }

    private List<int> ByNumber(SequenceSet set)
    {
        var count = View!.Count;
        if (set.Highest > count || (set.HasStar && count == 0))
            throw new ImapSyntaxException("sequence-set", 0, 0, $"the mailbox has {count} messages");
        List<int> numbers = [];
        foreach (var range in set.Normalize((uint)count))
            for (var number = (int)range.First; number <= range.Last; number++) numbers.Add(number);
        return numbers;
    }

    private List<int> ByUid(SequenceSet set)
    {
        var view = View!;
        List<int> numbers = [];
        if (view.Count == 0) return numbers;
        foreach (var range in set.Normalize(view.HighestUid))
        {
            for (var number = view.NumberAtOrAfter(range.First); number <= view.Count && view[number].Uid <= range.Last; number++)
                numbers.Add(number);
        }

        return numbers;
    }

    private List<int> SavedNumbers() => [.. SavedSearch.Select(View!.NumberOf).Where(n => n > 0)];
}
