namespace ConformTest.Harness.Language.Parsing;

/// <summary>A run of a line that is read by itself. In a table cell <c>\|</c> has become <c>|</c>, so that text and line run apart.</summary>
/// <param name="Start">Where it begins in the line, from 0.</param>
/// <param name="Dropped">Ascending indexes into <paramref name="Text"/> before each of which one backslash was dropped.</param>
internal sealed record Piece(ScriptLine Line, int Start, string Text, IReadOnlyList<int>? Dropped = null)
{
    /// <summary>The rest of a line from <paramref name="start"/>.</summary>
    public static Piece From(ScriptLine line, int start) => new(line, start, line.Text[start..]);

    /// <summary>Where a character of the text stands in the line, from 0.</summary>
    public int Index(int offset)
    {
        var index = Start + offset;
        if (Dropped is not null)
            foreach (var dropped in Dropped)
                if (dropped <= offset)
                    index++;
        return index;
    }

    /// <summary>A run of a piece in which nothing was dropped.</summary>
    public Piece Slice(int start, int length) => new(Line, Start + start, Text.Substring(start, length));

    public Piece Slice(int start) => Slice(start, Text.Length - start);

    /// <summary>Without the blanks at both ends.</summary>
    public Piece Trim()
    {
        var start = Text.Length - Text.AsSpan().TrimStart(" \t").Length;
        return Slice(start, Text.AsSpan(start).TrimEnd(" \t").Length);
    }
}
