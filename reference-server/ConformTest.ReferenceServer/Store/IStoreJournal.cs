namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// Where changes are made durable. The store calls it before it answers and before any session is told, so a
/// journal that has returned may be relied on; one that throws vetoes the change. The default keeps nothing.
/// </summary>
public interface IStoreJournal
{
    void AccountAdded(Account account);

    void MailboxCreated(Account account, Mailbox mailbox);

    void MailboxRenamed(Account account, Mailbox mailbox, string newName);

    void MailboxDeleted(Account account, Mailbox mailbox);

    void SubscriptionChanged(Account account, string name, SubscriptionChange change);

    void MessagesAppended(Mailbox mailbox, IReadOnlyList<StoredMessage> messages);

    void FlagsChanged(Mailbox mailbox, IReadOnlyList<FlagChange> changes);

    void MessagesExpunged(Mailbox mailbox, IReadOnlyList<StoredMessage> messages);
}

/// <summary>Whether a name entered or left the subscriptions.</summary>
public enum SubscriptionChange
{
    Subscribed,
    Unsubscribed,
}

/// <summary>The flags that a message is about to get.</summary>
public readonly record struct FlagChange(StoredMessage Message, MessageFlags Flags);

/// <summary>Keeps nothing: the memory store.</summary>
internal sealed class NoJournal : IStoreJournal
{
    public static readonly NoJournal Instance = new();

    public void AccountAdded(Account account) { }

    public void MailboxCreated(Account account, Mailbox mailbox) { }

    public void MailboxRenamed(Account account, Mailbox mailbox, string newName) { }

    public void MailboxDeleted(Account account, Mailbox mailbox) { }

    public void SubscriptionChanged(Account account, string name, SubscriptionChange change) { }

    public void MessagesAppended(Mailbox mailbox, IReadOnlyList<StoredMessage> messages) { }

    public void FlagsChanged(Mailbox mailbox, IReadOnlyList<FlagChange> changes) { }

    public void MessagesExpunged(Mailbox mailbox, IReadOnlyList<StoredMessage> messages) { }
}
