namespace ConformTest.Harness.Protocols;

/// <summary>Something a server sent that the grammar of its protocol does not allow.</summary>
/// <param name="Requirement">Id of the requirement that it breaks, such as <c>smtp.reply.crlf</c>.</param>
/// <param name="Detail">What is wrong, in a few words without text that varies from run to run.</param>
/// <param name="Offset">Where, in octets from the beginning of the unit.</param>
public sealed record Irregularity(string Requirement, string Detail, int Offset)
{
    /// <summary>The longest line that is kept of what was sent, in octets.</summary>
    private const int LongestLine = 2000;

    /// <summary>The line in which it stands, as it was sent; empty when that is not known.</summary>
    public ReadOnlyMemory<byte> Line { get; init; }

    /// <summary>The same, with its line out of the unit that was read.</summary>
    public Irregularity In(ReadOnlyMemory<byte> unit)
    {
        var at = Math.Clamp(Offset, 0, Math.Max(0, unit.Length - 1));
        var start = unit.Span[..at].LastIndexOf((byte)'\n') + 1;
        var feed = unit.Span[at..].IndexOf((byte)'\n');
        var line = unit[start..(feed < 0 ? unit.Length : at + feed + 1)];
        return this with { Line = line.Length > LongestLine ? line[..LongestLine] : line };
    }
}
