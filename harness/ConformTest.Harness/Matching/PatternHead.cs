using System.Collections.Immutable;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>The beginning of a pattern, where it names codes and statuses; what follows is a pattern for the text.</summary>
/// <param name="Text">The leading text, a leading value included; one character per octet.</param>
/// <param name="Rest">The pieces behind it.</param>
internal readonly record struct PatternHead(string Text, ImmutableArray<Piece> Rest)
{
    public static PatternHead Of(ImmutableArray<Piece> pieces, PendingScope scope)
    {
        var text = "";
        var taken = 0;
        if (taken < pieces.Length && pieces[taken] is ValuePiece value)
        {
            text = Octets.Text(scope.Evaluate(value.Part).Span);
            taken++;
        }
        if (taken < pieces.Length && pieces[taken] is LiteralPiece literal)
        {
            text += Octets.Text(literal.Octets.Span);
            taken++;
        }
        return new(text, pieces[taken..]);
    }

    /// <summary>The pattern of the text behind the head's first characters.</summary>
    public ImmutableArray<Piece> Behind(int characters)
    {
        var text = Text[characters..].TrimStart(' ');
        return text.Length == 0 ? Rest : Rest.Insert(0, new LiteralPiece(System.Text.Encoding.Latin1.GetBytes(text)));
    }
}
