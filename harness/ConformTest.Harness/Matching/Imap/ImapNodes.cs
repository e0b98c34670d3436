using System.Buffers;
using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>What nodes come to when their values are put in.</summary>
internal static class ImapNodes
{
    /// <summary>The text of pieces without holes.</summary>
    public static bool TryText(ImmutableArray<Piece> pieces, PendingScope scope, out ReadOnlyMemory<byte> text)
    {
        var writer = new ArrayBufferWriter<byte>();
        text = default;
        foreach (var piece in pieces)
        {
            if (piece is LiteralPiece literal) writer.Write(literal.Octets.Span);
            else if (piece is ValuePiece value) writer.Write(scope.Evaluate(value.Part).Span);
            else return false;
        }
        text = writer.WrittenMemory;
        return true;
    }

    public static bool TryText(ImapNode node, PendingScope scope, out ReadOnlyMemory<byte> text)
    {
        text = default;
        return node switch
        {
            WordNode word => TryText(word.Pieces, scope, out text),
            QuotedNode quoted => TryText(quoted.Pieces, scope, out text),
            _ => false,
        };
    }

    /// <summary>The values that a text holds when it is read as IMAP; none when it cannot be.</summary>
    public static ImmutableArray<ImapValue> Values(ReadOnlySpan<byte> text)
    {
        byte[] wire = [.. "* X "u8, .. text, .. "\r\n"u8];
        var status = new ImapResponseReader().TryRead(wire, out var response, out var consumed);
        return status == ReadStatus.Complete && consumed == wire.Length ? response!.Values : [];
    }

    /// <summary>A word that is one value alone is what the value holds: <c>{envelope simple}</c> is a list.</summary>
    public static ImapNode Resolve(ImapNode node, PendingScope scope)
    {
        if (node is not WordNode { Pieces: [ValuePiece value] }) return node;
        var text = scope.Evaluate(value.Part).Span;
        return text.StartsWith("("u8) && Values(text) is [ImapList list] ? Of(list) : node;
    }

    /// <summary>The pattern that asks for exactly this value.</summary>
    public static ImapNode Of(ImapValue value) => value switch
    {
        ImapList list => new ListNode([.. list.Items.Select(Of)]),
        ImapQuoted or ImapLiteral => new QuotedNode([new LiteralPiece(value.Octets)]),
        _ => new WordNode([new LiteralPiece(value.Raw)]),
    };

    public static bool IsNil(ImapNode node) => node is WordNode { Pieces: [LiteralPiece literal] } && Octets.Is(literal.Octets.Span, "NIL");
}
