using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>Takes a complete response apart.</summary>
internal static class ImapResponseParser
{
    /// <returns>Null when its lists nest deeper than <paramref name="depth"/>.</returns>
    public static ImapResponse? Parse(byte[] raw, ImmutableArray<LiteralMark> literals, ImapUtf8 utf8, int depth)
    {
        var found = new ImapFindings();
        ImapWireGrammar.Check(raw, literals, found);
        var last = literals.IsEmpty ? 0 : literals[^1].End;
        var end = WireLine.EndingAt(raw, last, raw.Length - 1).End;
        var reader = new ImapValueReader(raw, literals, depth);

        var response = raw.AsSpan(0, end).StartsWith("+"u8) ? Continuation(raw, end, found)
            : raw.AsSpan(0, end).StartsWith("* "u8) ? Untagged(raw, end, literals, reader, found)
            : Tagged(raw, end, literals, reader, found);
        if (reader.IsTooDeep) return null;
        ImapTextGrammar.Check(response, end, utf8, found);
        return response with { Irregularities = found.ToImmutable() };
    }

    private static ImapResponse Continuation(byte[] raw, int end, ImapFindings found)
    {
        var space = end > 1 && raw[1] == ' ';
        if (!space) found.Grammar("no space behind +", 1);
        return new() { Kind = ImapResponseKind.Continuation, Text = raw.AsMemory(Math.Min(space ? 2 : 1, end)..end), Raw = raw };
    }

    private static ImapResponse Untagged(byte[] raw, int end, ImmutableArray<LiteralMark> literals, ImapValueReader reader, ImapFindings found)
    {
        var at = 2;
        ulong? number = null;
        var word = Word(raw, at, end);
        if (Octets.TryNumber(word, out var first) && at + word.Length + 1 < end && raw[at + word.Length] == ' ')
        {
            number = first;
            at += word.Length + 1;
            word = Word(raw, at, end);
        }
        var response = new ImapResponse { Kind = ImapResponseKind.Untagged, Number = number, Word = Octets.Text(word).ToUpperInvariant(), Raw = raw };
        if (word.IsEmpty) found.Grammar("no word behind *", at);
        at += word.Length;
        if (response.IsStatus) return Status(response, raw, at, end, literals, reader, found);

        response = response with { Values = reader.Read(at, end) };
        ImapDataGrammar.Check(response, at, reader.Faults, found);
        return response;
    }

    private static ImapResponse Tagged(byte[] raw, int end, ImmutableArray<LiteralMark> literals, ImapValueReader reader, ImapFindings found)
    {
        var space = raw.AsSpan(0, end).IndexOf((byte)' ');
        var word = space < 0 ? [] : Word(raw, space + 1, end);
        if (space < 1 || !(Octets.Is(word, "OK") || Octets.Is(word, "NO") || Octets.Is(word, "BAD")))
        {
            found.Grammar("neither *, nor +, nor a tag with OK, NO or BAD", 0);
            return new() { Kind = ImapResponseKind.Unreadable, Text = raw.AsMemory(..end), Raw = raw };
        }
        var response = new ImapResponse
        {
            Kind = ImapResponseKind.Tagged,
            Tag = Octets.Text(raw.AsSpan(0, space)),
            Word = Octets.Text(word).ToUpperInvariant(),
            Raw = raw,
        };
        return Status(response, raw, space + 1 + word.Length, end, literals, reader, found);
    }

    private static ImapResponse Status(
        ImapResponse response, byte[] raw, int at, int end, ImmutableArray<LiteralMark> literals, ImapValueReader reader, ImapFindings found)
    {
        if (at == end || raw[at] != ' ')
        {
            found.Grammar($"no space behind {response.Word}", at);
            return response with { Text = raw.AsMemory(at..end) };
        }
        at++;
        if (at == end || raw[at] != '[') return response with { Text = raw.AsMemory(at..end) };
        var close = ImapFirstLine.CodeEnd(raw.AsSpan(0, end), at, literals);
        if (close < 0) return response with { Text = raw.AsMemory(at..end) };

        var inner = raw.AsMemory((at + 1)..close);
        var space = inner.Span.IndexOf((byte)' ');
        var name = space < 0 ? inner : inner[..space];
        var text = close + 1 < end && raw[close + 1] == ' ' ? close + 2 : close + 1;
        return response with
        {
            Code = new(Octets.Text(name.Span).ToUpperInvariant(), space < 0 ? [] : reader.Read(at + 1 + space, close), inner),
            Text = raw.AsMemory(text..end),
        };
    }

    private static ReadOnlySpan<byte> Word(byte[] raw, int at, int end)
    {
        var rest = raw.AsSpan(at..end);
        var length = rest.IndexOfAny(" (\""u8);
        return length < 0 ? rest : rest[..length];
    }
}
