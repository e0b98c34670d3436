using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>How literal text of a pattern is compared.</summary>
internal enum TextCase { Exact, Ignored }

/// <summary>Compares a line of text with a pattern that has holes in it. Holes take as much as they can, <c>{*}</c> as little.</summary>
internal ref struct TextMatcher
{
    // Octets looked at before a match is given up: some holes in a row over a hostile text would take for ever.
    private const long Budget = 20_000_000;

    private readonly ReadOnlySpan<Piece> _pieces;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly PendingScope _scope;
    private readonly TextCase _case;
    private long _work;

    private TextMatcher(ReadOnlySpan<Piece> pieces, ReadOnlyMemory<byte> text, PendingScope scope, TextCase @case)
    {
        _pieces = pieces;
        _text = text;
        _scope = scope;
        _case = @case;
    }

    /// <summary>Whether the whole text fits; captures are kept in the scope only then. A closing <c>SP {*}</c> may be missing altogether.</summary>
    public static bool Fits(ReadOnlySpan<Piece> pieces, ReadOnlyMemory<byte> text, PendingScope scope, TextCase @case = TextCase.Exact)
    {
        var mark = scope.Mark;
        if (new TextMatcher(pieces, text, scope, @case).From(0, 0)) return true;
        scope.Rollback(mark);
        return false;
    }

    private bool From(int index, int at)
    {
        if (index == _pieces.Length) return at == _text.Length;
        if (at == _text.Length && IsOptionalRest(index)) return true;
        return _pieces[index] switch
        {
            LiteralPiece literal => Fixed(literal.Octets.Span, index, at, _case),
            ValuePiece value => Fixed(_scope.Evaluate(value.Part).Span, index, at, TextCase.Exact),
            AnyPiece => Anything(index, at),
            HolePiece hole => Hole(hole, index, at),
            _ => From(index + 1, at),
        };
    }

    private readonly bool IsOptionalRest(int index) =>
        index == _pieces.Length - 2 && _pieces[index] is LiteralPiece { Octets: { Length: 1 } space } && space.Span[0] == ' ' && _pieces[index + 1] is AnyPiece;

    private bool Fixed(ReadOnlySpan<byte> expected, int index, int at, TextCase @case)
    {
        var rest = _text.Span[at..];
        if (rest.Length < expected.Length) return false;
        var found = rest[..expected.Length];
        var same = @case == TextCase.Exact ? found.SequenceEqual(expected) : Octets.EqualsIgnoringCase(found, expected) || found.SequenceEqual(expected);
        return same && From(index + 1, at + expected.Length);
    }

    private bool Anything(int index, int at)
    {
        if (index == _pieces.Length - 1) return true;
        for (var end = at; end <= _text.Length; end++)
        {
            if (++_work > Budget) return false;
            if (CanFollow(index, end) && From(index + 1, end)) return true;
        }
        return false;
    }

    private bool Hole(HolePiece hole, int index, int at)
    {
        var mark = _scope.Mark;
        var least = index == _pieces.Length - 1 ? _text.Length : at;
        for (var end = _text.Length; end >= least; end--)
        {
            if (++_work > Budget) return false;
            if (!CanFollow(index, end)) continue;
            _work += end - at;
            if (!AbnfRules.Fits(hole.Rule, _text.Span[at..end])) continue;
            _scope.Capture(hole.Name, _text[at..end]);
            if (From(index + 1, end)) return true;
            _scope.Rollback(mark);
        }
        return false;
    }

    // Literal text behind a hole says where the hole can end: most places need no try.
    private readonly bool CanFollow(int index, int end)
    {
        if (index + 1 == _pieces.Length || _pieces[index + 1] is not LiteralPiece literal || _case == TextCase.Ignored) return true;
        return end == _text.Length ? IsOptionalRest(index + 1) : _text.Span[end] == literal.Octets.Span[0];
    }
}
