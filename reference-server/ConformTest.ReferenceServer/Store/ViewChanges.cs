namespace ConformTest.ReferenceServer.Store;

/// <summary>Whether message numbers may move now.</summary>
public enum ExpungeTiming
{
    /// <summary>The command names messages by number, or none runs: expunges stay hidden (RFC 9051 section 7.5.1).</summary>
    Forbidden,

    /// <summary>Expunges are told and take effect.</summary>
    Allowed,
}

/// <summary>What a session learns when it synchronises.</summary>
/// <param name="Expunged">The numbers to report, each as it is after the one before took effect.</param>
/// <param name="Arrived">How many messages came in.</param>
/// <param name="Flagged">The numbers, after all the rest, of messages whose flags others changed.</param>
public sealed record ViewChanges(IReadOnlyList<int> Expunged, int Arrived, IReadOnlyList<int> Flagged);
