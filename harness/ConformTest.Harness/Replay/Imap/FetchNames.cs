using System.Text;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>The names of the items in FETCH responses, printed and real.</summary>
internal static class FetchNames
{
    /// <summary>The items that a printed response shows; what stands as dots is unknown.</summary>
    public static IEnumerable<string> Printed(string rest)
    {
        var open = rest.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            yield break;
        var inside = rest.EndsWith(')') ? rest[(open + 1)..^1] : rest[(open + 1)..];
        var tokens = Token.Split(inside);
        for (var i = 0; i < tokens.Count; i += 2)
        {
            if (tokens[i].Value.StartsWith("..", StringComparison.Ordinal))
                yield break;
            yield return Normal(tokens[i].Value);
        }
    }

    public static IEnumerable<string> Real(ImapResponse response)
    {
        if (response.Values is not [ImapList { Items: var items }, ..])
            yield break;
        for (var i = 0; i < items.Length; i += 2)
            yield return Normal(Encoding.UTF8.GetString(items[i].Raw.Span));
    }

    /// <summary>In capitals and without quotes, which header names may have or lack.</summary>
    private static string Normal(string name) => name.ToUpperInvariant().Replace("\"", "", StringComparison.Ordinal);
}
