namespace ConformTest.ReferenceServer.Imap.Faulting;

/// <summary>What the server does about a literal that was announced (RFC 7888).</summary>
internal enum LiteralVerdict
{
    /// <summary>Takes it, after a continuation request when the client waits for one.</summary>
    Accept,

    /// <summary>Refuses the command; a client that waits sends nothing more of it.</summary>
    Refuse,

    /// <summary>Reads the literal without keeping it, then refuses the command: the client did not wait.</summary>
    Drain,

    /// <summary>Ends the connection: too much to drain.</summary>
    Close,

    /// <summary>Takes it without the continuation request that the client waits for (only a fault does so).</summary>
    AcceptSilently,
}
