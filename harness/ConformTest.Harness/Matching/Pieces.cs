using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Matching;

/// <summary>Turns templates into pieces: cells of the table are put in, neighbouring text is joined.</summary>
internal static class Pieces
{
    // A cell may hold another cell's name; a circle of them must not go on for ever.
    private const int DeepestSplice = 8;

    public static ImmutableArray<Piece> Of(Template template, PendingScope scope)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        Add(template, scope, pieces, DeepestSplice);
        return pieces.ToImmutable();
    }

    /// <summary>The octets of the words that a presence asks for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Words(this PresencePiece presence, PendingScope scope) =>
        presence.Words.Select(word => word is TextPart text ? Encoding.UTF8.GetBytes(text.Text) : scope.Evaluate(word));

    /// <summary>Whether anything but plain text is among the pieces.</summary>
    public static bool HaveBraces(ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is not LiteralPiece) return true;
        }
        return false;
    }

    private static void Add(Template template, PendingScope scope, ImmutableArray<Piece>.Builder pieces, int deepest)
    {
        foreach (var part in template.Parts)
        {
            if (part is SplicePart splice && deepest > 0) Add(scope.Splice(splice.ColumnName), scope, pieces, deepest - 1);
            else if (part is TextPart text) AddText(Encoding.UTF8.GetBytes(text.Text), pieces);
            else pieces.Add(Of(part));
        }
    }

    private static void AddText(byte[] text, ImmutableArray<Piece>.Builder pieces)
    {
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1] is LiteralPiece before)
            pieces[^1] = new LiteralPiece((byte[])[.. before.Octets.Span, .. text]);
        else
            pieces.Add(new LiteralPiece(text));
    }

    private static Piece Of(TemplatePart part) => part switch
    {
        CapturePart capture => new HolePiece(capture.Name, capture.Rule),
        AnythingPart => new AnyPiece(),
        CallPart { Function: "has" or "offers" } call => new PresencePiece(Presence.There, call.Arguments),
        CallPart { Function: "lacks" } call => new PresencePiece(Presence.Missing, call.Arguments),
        TypedLiteralPart literal => new CountedPiece(literal.Octets),
        _ => new ValuePiece(part),
    };
}
