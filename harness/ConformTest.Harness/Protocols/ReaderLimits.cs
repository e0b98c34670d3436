namespace ConformTest.Harness.Protocols;

/// <summary>How much a reader takes before it gives up; all in octets, except the depth.</summary>
public sealed record ReaderLimits
{
    public static ReaderLimits Default { get; } = new();

    /// <summary>For IMAP, whose lines have no legal limit: SEARCH names every message on one line.</summary>
    public static ReaderLimits Imap { get; } = new() { Line = 4 << 20 };

    /// <summary>Longest line; in IMAP, all that is not literal in one response; in POP3, the first line only.</summary>
    public int Line { get; init; } = 64 << 10;

    /// <summary>Longest IMAP literal.</summary>
    public int Literal { get; init; } = 128 << 20;

    /// <summary>Longest reply or response in all.</summary>
    public int Unit { get; init; } = 256 << 20;

    /// <summary>How deep IMAP lists may nest.</summary>
    public int Depth { get; init; } = 500;
}
