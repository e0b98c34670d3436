namespace ConformTest.ReferenceServer.Store;

/// <summary>Why the store refused a change; each maps to one response code of RFC 5530.</summary>
public enum StoreRefusal
{
    /// <summary>The name is taken.</summary>
    AlreadyExists,

    /// <summary>There is no such mailbox.</summary>
    Nonexistent,

    /// <summary>The change is not possible for this name, whatever else happens (deleting INBOX, for instance).</summary>
    Cannot,

    /// <summary>The name has children and cannot go away before they do.</summary>
    HasChildren,

    /// <summary>A bound of the store would be passed.</summary>
    Limit,
}

/// <summary>A change that the store refused; nothing was altered.</summary>
public sealed class StoreException(StoreRefusal refusal, string subject, string explanation)
    : Exception($"{subject}: {explanation}")
{
    /// <summary>The kind of refusal.</summary>
    public StoreRefusal Refusal { get; } = refusal;

    /// <summary>The mailbox or account that the change was about.</summary>
    public string Subject { get; } = subject;
}
