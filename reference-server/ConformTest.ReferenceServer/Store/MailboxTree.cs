namespace ConformTest.ReferenceServer.Store;

/// <summary>A name in the tree; one without a mailbox is only a place in the hierarchy (\Noselect, RFC 9051 section 7.3.1).</summary>
public sealed record MailboxEntry(string Name, Mailbox? Mailbox);

/// <summary>The mailboxes and subscriptions of one account. Thread-safe.</summary>
public sealed partial class MailboxTree
{
    private const int MostNames = 10_000;
    private readonly Account _account;
    private readonly SortedDictionary<string, Mailbox?> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _subscriptions = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    internal MailboxTree(Account account) => _account = account;

    /// <summary>INBOX, which always exists.</summary>
    public Mailbox Inbox { get; private set; } = null!;

    private MailStore Store => _account.Store;

    /// <summary>The mailbox of that name; null when there is none or the name cannot be selected.</summary>
    public Mailbox? Find(string name)
    {
        lock (_gate) return _names.GetValueOrDefault(MailboxName.Canonical(name));
    }

    /// <summary>True when the name is in the tree, selectable or not.</summary>
    public bool Contains(string name)
    {
        lock (_gate) return _names.ContainsKey(MailboxName.Canonical(name));
    }

    /// <summary>All names in order.</summary>
    public IReadOnlyList<MailboxEntry> Entries()
    {
        lock (_gate) return [.. _names.Select(n => new MailboxEntry(n.Key, n.Value))];
    }

    /// <summary>All subscribed names in order; they need not exist (RFC 9051 section 6.3.7).</summary>
    public IReadOnlyList<string> Subscriptions()
    {
        lock (_gate) return [.. _subscriptions];
    }

    /// <summary>Adds a name to the subscriptions.</summary>
    /// <exception cref="StoreException">No mailbox has the name, or there are too many subscriptions.</exception>
    public void Subscribe(string name)
    {
        name = MailboxName.Canonical(name);
        lock (_gate)
        {
            if (_subscriptions.Contains(name)) return;
            if (!_names.ContainsKey(name)) throw new StoreException(StoreRefusal.Nonexistent, name, "there is no such mailbox");
            if (_subscriptions.Count >= MostNames) throw new StoreException(StoreRefusal.Limit, name, "too many subscriptions");
            Store.Journal.SubscriptionChanged(_account, name, SubscriptionChange.Subscribed);
            _subscriptions.Add(name);
        }
    }

    /// <summary>Takes a name out of the subscriptions; a name that was not subscribed is no error.</summary>
    public void Unsubscribe(string name)
    {
        name = MailboxName.Canonical(name);
        lock (_gate)
        {
            if (!_subscriptions.Contains(name)) return;
            Store.Journal.SubscriptionChanged(_account, name, SubscriptionChange.Unsubscribed);
            _subscriptions.Remove(name);
        }
    }

    /// <summary>Creates a mailbox and the superior names that it needs (RFC 9051 section 6.3.4).</summary>
    /// <param name="name">The name, without a trailing delimiter.</param>
    /// <param name="specialUse">The special-use attribute (RFC 6154), or null.</param>
    /// <exception cref="StoreException">The name is taken or unusable, or there are too many.</exception>
    public Mailbox Create(string name, string? specialUse = null)
    {
        name = MailboxName.Canonical(name);
        MailboxName.CheckNew(name);
        lock (_gate)
        {
            if (_names.GetValueOrDefault(name) is not null) throw new StoreException(StoreRefusal.AlreadyExists, name, "the mailbox exists");
            CreateSuperiors(name);
            return Add(name, specialUse);
        }
    }

    /// <summary>
    /// Deletes a mailbox with its messages. A name with inferior names stays as a place in the hierarchy
    /// (RFC 9051 section 6.3.5); such a place can only go once nothing is below it.
    /// </summary>
    /// <exception cref="StoreException">INBOX, no such name, or a bare place with inferior names.</exception>
    public void Delete(string name)
    {
        name = MailboxName.Canonical(name);
        lock (_gate)
        {
            if (name == MailboxName.Inbox) throw new StoreException(StoreRefusal.Cannot, name, "INBOX cannot be deleted");
            if (!_names.TryGetValue(name, out var mailbox)) throw new StoreException(StoreRefusal.Nonexistent, name, "there is no such mailbox");
            var hasInferiors = _names.Keys.Any(other => MailboxName.IsInferior(other, name));
            if (mailbox is null && hasInferiors) throw new StoreException(StoreRefusal.HasChildren, name, "it has inferior names");
            if (mailbox is not null)
            {
                Store.Journal.MailboxDeleted(_account, mailbox);
                mailbox.ExpungeAll();
            }

            if (hasInferiors) _names[name] = null;
            else _names.Remove(name);
        }
    }

    internal void CreateInbox()
    {
        lock (_gate) Inbox = Add(MailboxName.Inbox, null);
    }

    private Mailbox Add(string name, string? specialUse)
    {
        if (_names.Count >= MostNames) throw new StoreException(StoreRefusal.Limit, name, "too many mailboxes");
        var mailbox = new Mailbox(Store, name, Store.UidValidity.Next(), specialUse);
        Store.Journal.MailboxCreated(_account, mailbox);
        _names[name] = mailbox;
        return mailbox;
    }

    private void CreateSuperiors(string name)
    {
        foreach (var superior in MailboxName.Superiors(name))
            if (!_names.ContainsKey(superior)) Add(superior, null);
    }
}
