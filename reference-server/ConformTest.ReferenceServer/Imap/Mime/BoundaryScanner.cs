namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>The two kinds of boundary line (RFC 2046 section 5.1.1).</summary>
internal enum BoundaryKind
{
    Delimiter,
    CloseDelimiter,
}

/// <summary>Where a search for a boundary ended.</summary>
/// <param name="Level">Whose boundary it is, 0 the outermost; -1 for the end of the message.</param>
/// <param name="Kind">Whether it closes.</param>
/// <param name="ContentEnd">The end of what stands before, without the line end that belongs to the boundary.</param>
/// <param name="After">The start of the line behind it.</param>
internal readonly record struct BoundaryHit(int Level, BoundaryKind Kind, int ContentEnd, int After);

/// <summary>Finds header ends and boundary lines. All searches for line starts are vectorised.</summary>
internal sealed class BoundaryScanner(ReadOnlyMemory<byte> content)
{
    private readonly List<ReadOnlyMemory<byte>> _boundaries = [];

    public int Push(ReadOnlyMemory<byte> boundary)
    {
        _boundaries.Add(boundary);
        return _boundaries.Count - 1;
    }

    public void Pop() => _boundaries.RemoveAt(_boundaries.Count - 1);

    /// <summary>The next boundary line at or after a line start.</summary>
    public BoundaryHit Next(int start)
    {
        var span = content.Span;
        if (_boundaries.Count == 0) return End;
        var line = start;
        if (!span[line..].StartsWith("--"u8)) line = NextDashes(span, line);
        while (line >= 0)
        {
            if (TryMatch(span, line, out var hit)) return hit;
            line = NextDashes(span, line);
        }

        return End;
    }

    /// <summary>The position behind the empty line that ends a header, or the end of the content.</summary>
    /// <param name="start">Where the header starts.</param>
    /// <param name="boundary">A boundary line that came first.</param>
    public int EndOfHeader(int start, out BoundaryHit? boundary)
    {
        var span = content.Span;
        boundary = null;
        while (start < span.Length)
        {
            if (span[start] == '\n') return start + 1;
            if (span[start] == '\r' && start + 1 < span.Length && span[start + 1] == '\n') return start + 2;
            if (span[start] == '-' && _boundaries.Count > 0 && span[start..].StartsWith("--"u8) && TryMatch(span, start, out var hit))
            {
                boundary = hit;
                return start;
            }

            var lf = span[start..].IndexOf((byte)'\n');
            start = lf < 0 ? span.Length : start + lf + 1;
        }

        return span.Length;
    }

    private BoundaryHit End => new(-1, BoundaryKind.CloseDelimiter, content.Length, content.Length);

    private static int NextDashes(ReadOnlySpan<byte> span, int from)
    {
        var found = span[from..].IndexOf("\n--"u8);
        return found < 0 ? -1 : from + found + 1;
    }

    // Inner boundaries first: an inner one that starts like an outer one must not be taken for it.
    private bool TryMatch(ReadOnlySpan<byte> span, int line, out BoundaryHit hit)
    {
        hit = default;
        var length = span[line..].IndexOf((byte)'\n');
        var after = length < 0 ? span.Length : line + length + 1;
        // Transport padding is blanks (RFC 2046 section 5.1.1).
        var text = span[(line + 2)..after].TrimEnd(" \t\r\n"u8);
        for (var level = _boundaries.Count - 1; level >= 0; level--)
        {
            var boundary = _boundaries[level].Span;
            if (!text.StartsWith(boundary)) continue;
            var rest = text[boundary.Length..];
            if (!rest.IsEmpty && !rest.SequenceEqual("--"u8)) continue;
            var end = line;
            if (end > 0) end--;
            if (end > 0 && span[end - 1] == '\r') end--;
            hit = new(level, rest.IsEmpty ? BoundaryKind.Delimiter : BoundaryKind.CloseDelimiter, end, after);
            return true;
        }

        return false;
    }
}
