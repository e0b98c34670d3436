using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>How a session ended.</summary>
public enum Pop3End
{
    /// <summary>By QUIT in the TRANSACTION state: what is marked is removed (RFC 1939 section 6).</summary>
    Quit,

    /// <summary>In any other way: nothing is removed.</summary>
    Lost,
}

/// <summary>A message of an open maildrop.</summary>
/// <param name="Number">Counts from 1 and stays for the session.</param>
/// <param name="Stored">The message.</param>
public sealed record Pop3Message(int Number, StoredMessage Stored)
{
    /// <summary>True between DELE and RSET or QUIT.</summary>
    public bool IsMarked { get; set; }
}

/// <summary>The maildrop as it was when the session opened it, locked for others (RFC 1939 section 4).</summary>
internal sealed class Maildrop(Account account, IReadOnlyList<StoredMessage> messages, IDisposable? lease) : IDisposable
{
    public Account Account { get; } = account;

    public IReadOnlyList<Pop3Message> Messages { get; } = [.. messages.Select((stored, index) => new Pop3Message(index + 1, stored))];

    public void Dispose() => lease?.Dispose();
}
