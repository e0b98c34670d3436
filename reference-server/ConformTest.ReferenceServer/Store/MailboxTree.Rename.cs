namespace ConformTest.ReferenceServer.Store;

public sealed partial class MailboxTree
{
    /// <summary>
    /// Renames a mailbox with all inferior names. Renaming INBOX moves its messages to a new mailbox and leaves it
    /// and the names below it where they are (RFC 9051 section 6.3.6). Subscriptions do not follow.
    /// </summary>
    /// <exception cref="StoreException">No such name, the new one is taken or unusable, or lies below the old one.</exception>
    public void Rename(string from, string to)
    {
        from = MailboxName.Canonical(from);
        to = MailboxName.Canonical(to);
        MailboxName.CheckNew(to);
        lock (_gate)
        {
            if (!_names.ContainsKey(from)) throw new StoreException(StoreRefusal.Nonexistent, from, "there is no such mailbox");
            if (_names.ContainsKey(to)) throw new StoreException(StoreRefusal.AlreadyExists, to, "the mailbox exists");
            if (from == MailboxName.Inbox) RenameInbox(to);
            else RenameTree(from, to);
        }
    }

    private void RenameInbox(string to)
    {
        CreateSuperiors(to);
        var target = Add(to, null);
        var messages = Inbox.Snapshot();
        target.AppendCopies(messages);
        Inbox.Expunge([.. messages.Select(m => m.Uid)]);
    }

    private void RenameTree(string from, string to)
    {
        if (MailboxName.IsInferior(to, from)) throw new StoreException(StoreRefusal.Cannot, to, "a mailbox cannot move below itself");
        var moved = _names.Where(n => n.Key == from || MailboxName.IsInferior(n.Key, from)).ToList();
        var renamed = moved.ConvertAll(n => (Old: n.Key, New: to + n.Key[from.Length..], Mailbox: n.Value));
        foreach (var name in renamed)
        {
            MailboxName.CheckNew(name.New);
            if (_names.ContainsKey(name.New)) throw new StoreException(StoreRefusal.AlreadyExists, name.New, "the mailbox exists");
        }

        CreateSuperiors(to);
        foreach (var (old, fresh, mailbox) in renamed)
        {
            if (mailbox is not null) Store.Journal.MailboxRenamed(_account, mailbox, fresh);
            _names.Remove(old);
            _names[fresh] = mailbox;
            if (mailbox is not null) mailbox.Name = fresh;
        }
    }
}
