namespace ConformTest.Harness.Protocols;

/// <summary>What a reader found in the octets it was shown.</summary>
public enum ReadStatus
{
    /// <summary>One whole unit stands at the beginning of the buffer.</summary>
    Complete,

    /// <summary>The unit is not all there; call again with the same octets and more behind them.</summary>
    NeedMore,

    /// <summary>The unit is larger than the limits allow. Nothing more can be read from this connection.</summary>
    Overflow,
}
