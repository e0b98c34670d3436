namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>seq-number = nz-number / "*"; two of them with all between. <see cref="Star"/> stands for "*".</summary>
internal readonly record struct SequenceRange(uint First, uint Last)
{
    public const uint Star = 0;
}

/// <summary>A set of message numbers or unique identifiers as the client wrote it, or <c>$</c> (RFC 5182).</summary>
internal sealed record SequenceSet(IReadOnlyList<SequenceRange> Ranges)
{
    /// <summary><c>$</c>: the saved search result.</summary>
    public static readonly SequenceSet Saved = new([]);

    public bool IsSaved => ReferenceEquals(this, Saved);

    /// <summary>Ranges in rising order that neither touch nor overlap, with "*" put in.</summary>
    /// <param name="largest">What "*" stands for.</param>
    public IReadOnlyList<SequenceRange> Normalize(uint largest)
    {
        if (Ranges.Count == 1) return [Straighten(Ranges[0], largest)];
        var sorted = Ranges.Select(r => Straighten(r, largest)).OrderBy(r => r.First).ToList();
        List<SequenceRange> merged = new(sorted.Count);
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.First <= (ulong)merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            else
                merged.Add(range);
        }

        return merged;
    }

    /// <summary>The largest number named, 0 when only "*" is.</summary>
    public uint Highest => Ranges.Count == 0 ? 0 : Ranges.Max(r => Math.Max(r.First, r.Last));

    /// <summary>True when "*" is named.</summary>
    public bool HasStar => Ranges.Any(r => r.First == SequenceRange.Star || r.Last == SequenceRange.Star);

    private static SequenceRange Straighten(SequenceRange range, uint largest)
    {
        var first = range.First == SequenceRange.Star ? largest : range.First;
        var last = range.Last == SequenceRange.Star ? largest : range.Last;
        return first <= last ? new(first, last) : new(last, first);
    }
}
