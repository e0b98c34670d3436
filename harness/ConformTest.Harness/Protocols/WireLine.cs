using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols;

/// <summary>One line within a unit: where it begins, where its text ends, where the next one begins.</summary>
internal readonly record struct WireLine(int Start, int End, int Next)
{
    /// <summary>The line that ends with the LF at <paramref name="lineFeed"/>, with or without a CR before it.</summary>
    public static WireLine EndingAt(ReadOnlySpan<byte> unit, int start, int lineFeed)
    {
        var end = lineFeed > start && unit[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        return new(start, end, lineFeed + 1);
    }

    /// <summary>Whether it ends with LF alone.</summary>
    public bool EndsBare => Next - End == 1;

    public int Length => Next - Start;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> unit) => unit[Start..End];

    /// <summary>Names a line end other than CRLF, and a CR that stands within the line.</summary>
    public void CheckEnds(ReadOnlySpan<byte> unit, string requirement, ImmutableArray<Irregularity>.Builder irregularities)
    {
        var bare = Of(unit).IndexOf((byte)'\r');
        if (bare >= 0) irregularities.Add(new(requirement, "bare CR", Start + bare));
        if (EndsBare) irregularities.Add(new(requirement, "bare LF", End));
    }
}
