namespace ConformTest.ReferenceServer.Wire;

/// <summary>How an attempt to read ended.</summary>
public enum WireStatus
{
    /// <summary>What was asked for has been read.</summary>
    Ok,

    /// <summary>A line passed its limit; it has been skipped up to its CRLF, so the next read starts at the next line.</summary>
    TooLong,

    /// <summary>The peer closed or the connection broke.</summary>
    Closed,

    /// <summary>The peer was silent for longer than <see cref="LineConnection.IdleLimit"/>.</summary>
    Idle,

    /// <summary>The server is being stopped: say goodbye and end.</summary>
    Stopping,
}
