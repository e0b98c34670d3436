namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>A message and those of its recipients that go the same way, until each of them is settled.</summary>
internal sealed class QueueEntry(QueuedMessage message, string domain, IReadOnlyList<QueuedRecipient> recipients, DateTimeOffset due)
{
    public QueuedMessage Message => message;

    /// <summary>The domain of all recipients, in lower case.</summary>
    public string Domain => domain;

    /// <summary>Those not settled yet.</summary>
    public IReadOnlyList<QueuedRecipient> Recipients { get; set; } = recipients;

    /// <summary>Attempts that failed so far.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be tried next.</summary>
    public DateTimeOffset Due { get; set; } = due;

    /// <summary>True once the sender was told that it takes long.</summary>
    public bool IsWarned { get; set; }

    /// <summary>True once the sender was told that its time has passed (RFC 2852 section 4.1.3).</summary>
    public bool IsKnownLate { get; set; }
}
