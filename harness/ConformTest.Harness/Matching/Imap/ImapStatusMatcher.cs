using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares status responses by tag, word and response code; text only where the pattern has holes in it.</summary>
internal static class ImapStatusMatcher
{
    public static bool Fits(StatusPattern pattern, ImapResponse response, ImapValueMatcher matcher)
    {
        if (!response.IsStatus || !HasTag(pattern, response, matcher.Scope)) return false;
        if (!pattern.Words.IsEmpty && !pattern.Words.Contains(response.Word)) return false;
        if (pattern.Code is { } code && !FitsCode(code, response.Code, matcher)) return false;
        return !Pieces.HaveBraces(pattern.Text.AsSpan()) || TextMatcher.Fits(pattern.Text.AsSpan(), response.Text, matcher.Scope);
    }

    /// <summary>Whether the response is the one that the pattern's tag means.</summary>
    public static bool HasTag(StatusPattern pattern, ImapResponse response, PendingScope scope)
    {
        if (pattern.Tag is not { } tag) return response.Kind == ImapResponseKind.Untagged;
        return response.Kind == ImapResponseKind.Tagged && TextMatcher.Fits(tag.AsSpan(), Encoding.Latin1.GetBytes(response.Tag), scope);
    }

    private static bool FitsCode(ImmutableArray<ImapNode> wanted, ImapResponseCode? found, ImapValueMatcher matcher)
    {
        if (found is null) return false;
        if (wanted.IsEmpty) return true;
        if (!matcher.Fits(wanted[0], new ImapAtom(Encoding.Latin1.GetBytes(found.Name), 0))) return false;
        var nodes = wanted[1..];
        if (nodes.IsEmpty || nodes is [AnyNode]) return true;
        return found.Name switch
        {
            "PERMANENTFLAGS" => nodes is [var flags] && found.Arguments is [var list] && ImapSetMatcher.FitsFlags(flags, list, matcher),
            "CAPABILITY" => ImapSetMatcher.FitsWords(nodes, found.Arguments, matcher),
            _ => matcher.FitAll(nodes, found.Arguments),
        };
    }
}
