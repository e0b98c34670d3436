using System.Collections.Immutable;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>The syntax of responses that name messages (RFC 9051 section 9; RFC 5256; RFC 7162 section 7).</summary>
internal static class ImapSearchGrammar
{
    /// <summary><c>*(SP nz-number)</c>, with RFC 7162's <c>(MODSEQ n)</c> behind them.</summary>
    public static string? Numbers(ImmutableArray<ImapValue> values)
    {
        if (values is [.., ImapList { Items: [var label, var sequence] }] && ImapShapes.Is(label, "MODSEQ") && ImapShapes.Fits(sequence, "mod-sequence-valzer"))
            values = values[..^1];
        return values.All(value => ImapShapes.Fits(value, "nz-number")) ? null : "something that is no message number";
    }

    /// <summary><c>[search-correlator] [SP "UID"] *(SP search-return-data)</c>.</summary>
    public static string? Esearch(ImmutableArray<ImapValue> values)
    {
        var rest = values;
        if (rest is [ImapList correlator, ..])
        {
            if (correlator.Items is not [var tag, var name] || !ImapShapes.Is(tag, "TAG") || !ImapShapes.IsAstring(name)) return "a correlator without TAG";
            rest = rest[1..];
        }
        if (rest.Length % 2 == 1 && ImapShapes.Is(rest[0], "UID")) rest = rest[1..];
        if (rest.Length % 2 != 0) return "data without value";
        for (var index = 0; index < rest.Length; index += 2)
        {
            if (!ImapShapes.IsAtom(rest[index])) return "a label that is no atom";
            if (ImapShapes.Is(rest[index], "ALL") && !ImapShapes.Fits(rest[index + 1], "sequence-set")) return "ALL without a set";
        }
        return null;
    }

    /// <summary><c>["(EARLIER)" SP] known-uids</c>.</summary>
    public static string? Vanished(ImmutableArray<ImapValue> values)
    {
        if (values is [ImapList { Items: [var earlier] }, ..] && ImapShapes.Is(earlier, "EARLIER")) values = values[1..];
        return values is [var set] && ImapShapes.IsWord(set) && AbnfRules.Fits("uid-set", set.Raw.Span) ? null : "no set of unique identifiers";
    }
}
