namespace ConformTest.ReferenceServer.Store;

/// <summary>Whether a view may change the mailbox: SELECT or EXAMINE.</summary>
public enum MailboxAccess
{
    ReadWrite,
    ReadOnly,
}

public sealed partial class Mailbox
{
    private readonly List<MailboxView> _views = [];

    /// <summary>Opens a view with message numbers of its own; dispose it to stop listening.</summary>
    public MailboxView Open(MailboxAccess access)
    {
        lock (_gate)
        {
            var view = new MailboxView(this, access, _messages, _uidNext, _highestModSeq);
            _views.Add(view);
            return view;
        }
    }

    /// <summary>Counts as one consistent reading, for STATUS and SELECT.</summary>
    public MailboxCounts Count()
    {
        lock (_gate)
        {
            int unseen = 0, deleted = 0, recent = 0;
            long size = 0;
            foreach (var message in _messages)
            {
                if (!message.Flags.Has(SystemFlags.Seen)) unseen++;
                if (message.Flags.Has(SystemFlags.Deleted)) deleted++;
                if (message.IsRecent) recent++;
                size += message.Content.Length;
            }

            return new(_messages.Count, recent, unseen, deleted, size, _uidNext, _highestModSeq);
        }
    }

    internal void Close(MailboxView view)
    {
        lock (_gate) _views.Remove(view);
    }
}

/// <summary>What STATUS tells of a mailbox (RFC 9051 section 6.3.11); sizes in octets.</summary>
public readonly record struct MailboxCounts(int Messages, int Recent, int Unseen, int Deleted, long Size, uint UidNext, ulong HighestModSeq);
