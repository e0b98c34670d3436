using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>What the first octets of a response say about the rest.</summary>
internal enum ImapShape
{
    /// <summary>Values, among them literals.</summary>
    Data,

    /// <summary>Text for people, in which braces mean nothing.</summary>
    Text,
}

internal static class ImapFirstLine
{
    public static bool IsStatusWord(ReadOnlySpan<byte> word) =>
        Octets.Is(word, "OK") || Octets.Is(word, "NO") || Octets.Is(word, "BAD") || Octets.Is(word, "BYE") || Octets.Is(word, "PREAUTH");

    /// <summary>Tells data from text; only <c>* WORD</c> with a word that is no status has data.</summary>
    public static ImapShape ShapeOf(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("* "u8)) return ImapShape.Text;
        var word = line[2..];
        var space = word.IndexOf((byte)' ');
        return IsStatusWord(space < 0 ? word : word[..space]) ? ImapShape.Text : ImapShape.Data;
    }

    /// <summary>
    /// Whether the first line ends within a response code, where BADCHARSET may name a charset by a literal (RFC 3501 section 9).
    /// </summary>
    public static bool EndsInCode(ReadOnlySpan<byte> line)
    {
        var word = line.IndexOf((byte)' ') + 1;
        var code = word + line[word..].IndexOf((byte)' ') + 1;
        return code > word && IsQuotable(line[code..]) && CodeEnd(line, code, []) < 0;
    }

    /// <summary>
    /// Where a response code ends that begins at <paramref name="at"/>, or -1. No code holds "]" but a charset that BADCHARSET quotes.
    /// </summary>
    public static int CodeEnd(ReadOnlySpan<byte> unit, int at, ImmutableArray<LiteralMark> literals)
    {
        var quotable = IsQuotable(unit[at..]);
        var quoted = false;
        for (; at < unit.Length; at++)
        {
            if (!literals.IsEmpty && at == literals[0].Start)
            {
                at = literals[0].End;
                literals = literals[1..];
                if (at == unit.Length) break;
            }
            if (unit[at] == '"' && quotable) quoted = !quoted;
            if (unit[at] == ']' && !quoted) return at;
        }
        return -1;
    }

    private static bool IsQuotable(ReadOnlySpan<byte> code) => code.Length >= 12 && Octets.Is(code[..12], "[BADCHARSET ");

    /// <summary>Whether the line ends within a quoted string.</summary>
    public static bool EndsInQuotes(ReadOnlySpan<byte> line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            else if (quoted && line[at] == '\\') at++;
        }
        return quoted;
    }
}
