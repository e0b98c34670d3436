namespace ConformTest.Harness.Rejudging;

/// <summary>Why a record cannot be played.</summary>
internal enum RecordFault
{
    /// <summary>It is no record of this conversation: something else was sent, or it goes on where the conversation does not.</summary>
    Departs,

    /// <summary>A secret is struck out of it where the conversation depends on it.</summary>
    Struck,

    /// <summary>Not all was kept, since it was too long.</summary>
    Cut,
}

/// <summary>A record does not hold what the conversation needs next.</summary>
internal sealed class RecordException(RecordFault fault, string message) : Exception(message)
{
    public RecordFault Fault => fault;
}
