using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>A pattern line of IMAP taken apart.</summary>
internal abstract record ImapPattern
{
    public static ImapPattern Of(ImmutableArray<Piece> pieces, PendingScope scope)
    {
        var reader = new ImapPatternReader(pieces);
        reader.SkipSpaces();
        if (reader.Takes('+'))
        {
            reader.SkipSpaces();
            return new ContinuationPattern(reader.Rest());
        }
        var first = reader.Word();
        reader.SkipSpaces();
        if (first is [AnyPiece] && reader.AtEnd) return new AnyPattern();
        return IsText(first, "*") ? Untagged(reader, scope) : Status(first, reader.Word(), reader);
    }

    private static ImapPattern Untagged(ImapPatternReader reader, PendingScope scope)
    {
        var word = reader.Word();
        reader.SkipSpaces();
        if (word is [AnyPiece] && reader.AtEnd) return new DataPattern(null, "", [new AnyNode()]);
        ImmutableArray<Piece>? number = null;
        if (!IsWord(word))
        {
            number = word;
            word = reader.Word();
        }
        var name = word is [AnyPiece] ? "" : Octets.Text(Text(word, scope)).ToUpperInvariant();
        return number is null && ImapFirstLine.IsStatusWord(System.Text.Encoding.Latin1.GetBytes(name.Split('|')[0]))
            ? Status(null, word, reader)
            : new DataPattern(number, name, reader.Nodes('\0'));
    }

    private static StatusPattern Status(ImmutableArray<Piece>? tag, ImmutableArray<Piece> word, ImapPatternReader reader)
    {
        var words = word is [LiteralPiece literal] ? Octets.Text(literal.Octets.Span) : "";
        reader.SkipSpaces();
        while (!reader.AtEnd && (reader.Takes('|') || words.EndsWith('|')))
        {
            reader.SkipSpaces();
            if (reader.Word() is not [LiteralPiece next]) break;
            words += "|" + Octets.Text(next.Octets.Span);
            reader.SkipSpaces();
        }
        ImmutableArray<ImapNode>? code = reader.Takes('[') ? reader.Nodes(']') : null;
        reader.SkipSpaces();
        return new(tag, [.. words.ToUpperInvariant().Split('|', StringSplitOptions.RemoveEmptyEntries)], code, reader.Rest());
    }

    // A word that names a kind of response; all else in its place is a number.
    private static bool IsWord(ImmutableArray<Piece> word) => word is [LiteralPiece literal] && !Octets.AreDigits(literal.Octets.Span);

    private static bool IsText(ImmutableArray<Piece> word, string text) => word is [LiteralPiece literal] && Octets.Is(literal.Octets.Span, text);

    private static ReadOnlySpan<byte> Text(ImmutableArray<Piece> word, PendingScope scope) =>
        ImapNodes.TryText(word, scope, out var text) ? text.Span : [];
}

/// <summary><c>{*}</c>: any response.</summary>
internal sealed record AnyPattern : ImapPattern;

/// <summary><c>+</c>, <c>+ {challenge=base64}</c>.</summary>
internal sealed record ContinuationPattern(ImmutableArray<Piece> Text) : ImapPattern;

/// <summary><c>{tag} NO|BAD [TRYCREATE]</c>, <c>* OK [UIDNEXT {n=nz-number}]</c>.</summary>
/// <param name="Tag">Null for an untagged one.</param>
/// <param name="Words">In capitals; empty for any.</param>
/// <param name="Code">The response code's name and arguments, or null when none is asked for.</param>
internal sealed record StatusPattern(ImmutableArray<Piece>? Tag, ImmutableArray<string> Words, ImmutableArray<ImapNode>? Code, ImmutableArray<Piece> Text)
    : ImapPattern;

/// <summary><c>* 2 FETCH (...)</c></summary>
/// <param name="Word">In capitals; empty for any.</param>
internal sealed record DataPattern(ImmutableArray<Piece>? Number, string Word, ImmutableArray<ImapNode> Nodes) : ImapPattern;
