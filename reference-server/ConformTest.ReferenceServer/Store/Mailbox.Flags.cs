namespace ConformTest.ReferenceServer.Store;

/// <summary>How STORE combines the flags given with those that are set (RFC 9051 section 6.4.6).</summary>
public enum FlagOperation
{
    Replace,
    Add,
    Remove,
}

public sealed partial class Mailbox
{
    /// <summary>Changes flags as one step. Views other than <paramref name="origin"/> will report the changes.</summary>
    /// <param name="origin">The view whose own command this is; null when it is nobody's.</param>
    /// <param name="messages">The messages; those expunged meanwhile are passed over.</param>
    /// <param name="operation">How the flags combine.</param>
    /// <param name="flags">The flags named by the command.</param>
    /// <param name="unchangedSince">Messages with a greater mod-sequence are left alone (RFC 7162 section 3.1.3).</param>
    /// <returns>The messages that changed.</returns>
    /// <exception cref="StoreException">Too many different keywords.</exception>
    public IReadOnlyList<StoredMessage> ChangeFlags(
        MailboxView? origin, IEnumerable<StoredMessage> messages, FlagOperation operation, MessageFlags flags, ulong unchangedSince = ulong.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(messages);
        lock (_gate)
        {
            List<FlagChange> changes = [];
            foreach (var message in messages)
            {
                if (message.IsExpunged || message.ModSeq > unchangedSince) continue;
                var after = operation switch
                {
                    FlagOperation.Add => message.Flags.With(flags),
                    FlagOperation.Remove => message.Flags.Without(flags),
                    _ => flags,
                };
                if (!after.Equals(message.Flags)) changes.Add(new(message, after));
            }

            if (changes.Count == 0) return [];
            if (operation != FlagOperation.Remove) Learn([flags]);
            _store.Journal.FlagsChanged(this, changes);
            var modSeq = _highestModSeq + 1;
            foreach (var change in changes) change.Message.ChangeFlags(change.Flags, modSeq);
            Changed(modSeq);
            var changed = changes.ConvertAll(c => c.Message);
            foreach (var view in _views)
                if (view != origin) view.FlagsChanged(changed);
            return changed;
        }
    }
}
