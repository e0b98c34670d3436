namespace ConformTest.ReferenceServer.Store;

/// <summary>One message of one mailbox. Its content never changes; its flags do, as a whole and under the mailbox's lock.</summary>
public sealed class StoredMessage
{
    private volatile MessageFlags _flags;
    private int _recentClaimed;

    internal StoredMessage(uint uidValidity, uint uid, ReadOnlyMemory<byte> content, MessageFlags flags, DateTimeOffset internalDate, ulong modSeq)
    {
        UidValidity = uidValidity;
        Uid = uid;
        Content = content;
        InternalDate = internalDate;
        ModSeq = modSeq;
        _flags = flags;
    }

    /// <summary>The unique identifier within its mailbox; never used again (RFC 9051 section 2.3.1.1).</summary>
    public uint Uid { get; }

    /// <summary>The UIDVALIDITY of the mailbox that holds it.</summary>
    public uint UidValidity { get; }

    /// <summary>The message octet for octet, as it came in.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>When the message came into the store, or what APPEND said (RFC 9051 section 2.3.3).</summary>
    public DateTimeOffset InternalDate { get; }

    /// <summary>The unique-id of POP3: 16 characters that no other message of the account has (RFC 1939 section 7, UIDL).</summary>
    public string UniqueId => $"{UidValidity:x8}{Uid:x8}";

    /// <summary>The flags now.</summary>
    public MessageFlags Flags => _flags;

    /// <summary>The mod-sequence of the last change (RFC 7162 section 3.1).</summary>
    public ulong ModSeq { get; private set; }

    /// <summary>True once the message was expunged; open sessions may still hold it under its old number.</summary>
    public bool IsExpunged { get; private set; }

    /// <summary>True while no session has been told of the message as recent (RFC 3501 section 2.3.2).</summary>
    public bool IsRecent => Volatile.Read(ref _recentClaimed) == 0;

    /// <summary>Makes the caller the one session that sees the message as \Recent; false when another was first.</summary>
    public bool TryClaimRecent() => Interlocked.Exchange(ref _recentClaimed, 1) == 0;

    internal void ChangeFlags(MessageFlags flags, ulong modSeq)
    {
        _flags = flags;
        ModSeq = modSeq;
    }

    internal void MarkExpunged(ulong modSeq)
    {
        IsExpunged = true;
        ModSeq = modSeq;
    }
}
