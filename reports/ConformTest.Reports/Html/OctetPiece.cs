using System.Collections.Immutable;

namespace ConformTest.Reports.Html;

/// <summary>A stretch of spelt octets: as they are, or one escape such as <c>\r\n</c>.</summary>
internal readonly record struct OctetPiece(string Text, OctetPieceKind Kind)
{
    /// <summary>Pieces of one text; more would make a page that no browser likes.</summary>
    private const int Most = 2000;

    /// <summary>Takes a spelt text apart, one list of pieces for each line of octets.</summary>
    public static ImmutableArray<ImmutableArray<OctetPiece>> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<OctetPiece>>();
        var line = ImmutableArray.CreateBuilder<OctetPiece>();
        var (at, count) = (0, 0);
        while (at < text.Length)
        {
            var start = at;
            if (++count > Most)
            {
                line.Add(new(text[at..], OctetPieceKind.Plain));
                break;
            }
            if (text[at] == '\\')
            {
                while (at < text.Length && text[at] == '\\' && !text.AsSpan(at).StartsWith(@"\n"))
                {
                    at += EscapeLength(text, at);
                }
                var ends = text.AsSpan(at).StartsWith(@"\n");
                at += ends ? 2 : 0;
                line.Add(new(text[start..at], OctetPieceKind.Escape));
                if (ends)
                {
                    lines.Add(line.ToImmutable());
                    line.Clear();
                }
                continue;
            }
            at = text.IndexOf('\\', at) is >= 0 and var next ? next : text.Length;
            line.Add(new(text[start..at], OctetPieceKind.Plain));
        }
        if (line.Count > 0)
        {
            lines.Add(line.ToImmutable());
        }
        return lines.ToImmutable();
    }

    /// <summary>Characters of the escape that begins here.</summary>
    public static int EscapeLength(string text, int at)
    {
        var length = (at + 1 < text.Length ? text[at + 1] : ' ') switch
        {
            'x' => 4,
            'u' when text.IndexOf('}', at) is > 0 and var close => close - at + 1,
            _ => 2,
        };
        return Math.Min(length, text.Length - at);
    }
}

/// <summary>How a piece of octets is shown.</summary>
internal enum OctetPieceKind { Plain, Escape }
