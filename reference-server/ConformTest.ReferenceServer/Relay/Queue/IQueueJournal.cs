namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>
/// Where the queue is made durable. The queue calls it before the client is told 250, and before what it says of a recipient
/// is acted upon, so that a journal which has returned may be relied on; one that throws vetoes the message.
/// </summary>
public interface IQueueJournal
{
    void Accepted(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients);

    /// <summary>Nothing more is to be done for these recipients.</summary>
    void Settled(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients);

    /// <summary>They are to be tried again at this time.</summary>
    void Deferred(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients, int attempts, DateTimeOffset due);
}

/// <summary>Keeps nothing: the memory queue.</summary>
internal sealed class NoQueueJournal : IQueueJournal
{
    public static readonly NoQueueJournal Instance = new();

    public void Accepted(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients) { }

    public void Settled(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients) { }

    public void Deferred(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients, int attempts, DateTimeOffset due) { }
}
