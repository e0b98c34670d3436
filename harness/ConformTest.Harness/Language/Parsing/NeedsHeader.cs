using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>
/// <c>needs: A, B|C, not D</c>. A capability is spelt as the protocol does; <c>AUTH PLAIN</c> and <c>AUTH=PLAIN</c> are the same and become the latter.
/// A word that begins in lower case is a facility of the profile.
/// </summary>
internal static class NeedsHeader
{
    public static ImmutableArray<Need> Read(List<Piece> items, Connections connections, DiagnosticList diagnostics)
    {
        var needs = ImmutableArray.CreateBuilder<Need>(items.Count);
        foreach (var item in items)
            if (ReadItem(item, connections, diagnostics) is { } need)
                needs.Add(need);
        return needs.DrainToImmutable();
    }

    private static Need? ReadItem(Piece item, Connections connections, DiagnosticList diagnostics)
    {
        var presence = NeedPresence.Present;
        var rest = item;
        if (rest.Text.StartsWith("not ", StringComparison.Ordinal))
        {
            presence = NeedPresence.Absent;
            rest = rest.Slice(4).Trim();
        }
        MailProtocol? protocol = null;
        var colon = rest.Text.IndexOf(':');
        if (colon >= 0)
        {
            var word = rest.Text[..colon];
            protocol = ProtocolWords.Find(word);
            if (protocol is null)
                return Fail(rest.Slice(0, colon), $"'{word}' is not a protocol", Names.DidYouMean(word, ProtocolWords.Words));
            rest = rest.Slice(colon + 1).Trim();
        }
        var alternatives = ImmutableArray.CreateBuilder<string>();
        var facilities = 0;
        foreach (var alternative in Items.Split(rest, '|'))
        {
            if (alternative.Text.Length == 0)
                return Fail(item, "the item names nothing", null);
            if (char.IsAsciiLetterLower(alternative.Text[0]))
                facilities++;
            alternatives.Add(Joined(alternative));
        }
        if (facilities == 0)
            protocol ??= OnlyProtocol(connections);
        else if (facilities < alternatives.Count)
            return Fail(rest, "a facility and a capability cannot replace each other", "capabilities are in upper case, facilities in lower case");
        else if (protocol is not null)
            return Fail(item, "a facility belongs to no protocol", $"write '{rest.Text}'");
        if (facilities == 0 && protocol is null)
            return Fail(item, $"which protocol must offer {rest.Text}?", $"write the protocol before it: imap:{rest.Text}");
        return new Need(protocol, alternatives.DrainToImmutable(), presence, item.Line.At(rest.Start));

        Need? Fail(Piece place, string message, string? hint)
        {
            diagnostics.Error(place.Line, place.Start, place.Text.Length, message, hint);
            return null;
        }
    }

    private static string Joined(Piece capability)
    {
        if (!capability.Text.AsSpan().ContainsAny(' ', '\t'))
            return capability.Text;
        var words = new List<string>();
        foreach (var word in Items.Words(capability))
            words.Add(word.Text);
        return string.Join('=', words);
    }

    private static MailProtocol? OnlyProtocol(Connections connections)
    {
        MailProtocol? only = null;
        foreach (var declaration in connections.Declarations)
        {
            if (only is not null && only != declaration.Protocol)
                return null;
            only = declaration.Protocol;
        }
        return only;
    }
}
