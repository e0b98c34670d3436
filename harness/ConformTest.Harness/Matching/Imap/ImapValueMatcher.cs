using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares values with nodes, where nothing but the values themselves matters.</summary>
internal sealed class ImapValueMatcher(PendingScope scope, ImapMode mode)
{
    public PendingScope Scope => scope;

    /// <summary>Numbers and sets by value, words without case, strings the same in all forms.</summary>
    public bool Fits(ImapNode node, ImapValue value)
    {
        node = ImapNodes.Resolve(node, scope);
        return node switch
        {
            AnyNode => true,
            WordNode { Pieces: [HolePiece hole] } => ImapHoles.Fits(hole, value, scope),
            WordNode word => FitsText(word.Pieces, value, TextCase.Ignored),
            QuotedNode quoted => value is not (ImapNil or ImapList) && FitsText(quoted.Pieces, value, TextCase.Exact),
            ListNode list => value is ImapList found && FitAll(list.Items, found.Items),
            _ => false,
        };
    }

    /// <summary>One by one; a <c>{*}</c> at the end takes all that comes.</summary>
    public bool FitAll(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values)
    {
        var open = nodes is [.., AnyNode];
        if (open ? values.Length < nodes.Length - 1 : values.Length != nodes.Length) return false;
        for (var index = 0; index < nodes.Length - (open ? 1 : 0); index++)
        {
            if (!Fits(nodes[index], values[index])) return false;
        }
        return true;
    }

    /// <summary>Text that has no case, whatever form it is sent in: media types, encodings, hosts.</summary>
    public bool FitsWithoutCase(ImapNode node, ImapValue value) =>
        ImapNodes.TryText(node, scope, out var text) && value is not (ImapList or ImapNil)
            ? Octets.EqualsIgnoringCase(text.Span, value.Octets.Span) || text.Span.SequenceEqual(value.Octets.Span)
            : Fits(node, value);

    public bool FitsMailbox(ImapNode node, ImapValue value)
    {
        if (!ImapShapes.IsAstring(value)) return false;
        if (!ImapNodes.TryText(node, scope, out var text)) return Fits(node, value);
        if (MailboxNames.AreEqual(text.Span, value.Octets.Span, mode)) return true;

        // {quoted box} is a string in its wire form.
        return node is WordNode && ImapNodes.Values(text.Span) is [ImapQuoted or ImapLiteral] strings
            && MailboxNames.AreEqual(strings[0].Octets.Span, value.Octets.Span, mode);
    }

    /// <summary>By the instant that they name; zones may differ.</summary>
    public bool FitsDate(ImapNode node, ImapValue value)
    {
        if (!ImapNodes.TryText(node, scope, out var text)) return Fits(node, value);
        var date = text.Span.Length > 1 && text.Span[0] == '"' ? text.Span[1..^1] : text.Span;
        return ImapRules.TryDateTime(date, out var wanted) && ImapRules.TryDateTime(value.Octets.Span, out var found) ? wanted == found : Fits(node, value);
    }

    public bool FitsNumber(ImmutableArray<Piece> pieces, ulong number)
    {
        var octets = System.Text.Encoding.ASCII.GetBytes(number.ToString());
        return Fits(pieces is [AnyPiece] ? new AnyNode() : new WordNode(pieces), new ImapNumber(octets, 0, number));
    }

    private bool FitsText(ImmutableArray<Piece> pieces, ImapValue value, TextCase @case)
    {
        if (value is ImapList) return false;
        if (!ImapNodes.TryText(pieces, scope, out var text)) return TextMatcher.Fits(pieces.AsSpan(), value.Octets, scope, value is ImapAtom ? @case : TextCase.Exact);
        if (text.Span.SequenceEqual(value.Octets.Span)) return true;
        if (ImapShapes.IsWord(value) && @case == TextCase.Ignored)
            return Octets.EqualsIgnoringCase(text.Span, value.Raw.Span) || SequenceSets.AreEqual(text.Span, value.Raw.Span);

        // A value may hold a string in its wire form: a captured date-time, {quoted x}.
        return pieces is [ValuePiece] && ImapNodes.Values(text.Span) is [ImapQuoted or ImapLiteral] strings && strings[0].Octets.Span.SequenceEqual(value.Octets.Span);
    }
}
