using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary><c>imap.response.grammar</c> for responses that carry data (RFC 9051 and RFC 3501 section 9).</summary>
/// <remarks>
/// Only words whose syntax we know are judged; another extension's <c>* WORD ...</c> passes, whatever stands in it. ID and QUOTA are left
/// out too: RFC 2971 and RFC 2087 write their lists with a rule that lets spaces be. For the known words: values with exactly one space
/// between them, none at the end (section 9, note 2), atoms of the characters that atoms can have ("]" passes, as ASTRING-CHAR has it),
/// strings closed and escaped as <c>quoted</c> says. No space is asked for between two lists here; <see cref="ImapShapes.IsRow"/> and
/// <see cref="ImapBodyGrammar"/> know where one must not be.
/// </remarks>
internal static class ImapDataGrammar
{
    private static readonly Dictionary<string, Func<ImmutableArray<ImapValue>, string?>> Words = new()
    {
        ["CAPABILITY"] = values => values.All(ImapShapes.IsAtom) && values.Length > 0 ? null : "capabilities that are no atoms",
        ["ENABLED"] = values => values.All(ImapShapes.IsAtom) ? null : "capabilities that are no atoms",
        ["FLAGS"] = values => values is [ImapList list] && list.Items.All(ImapShapes.IsFlag) ? null : "no list of flags",
        ["LIST"] = values => ImapMailboxGrammar.List(values),
        ["LSUB"] = values => ImapMailboxGrammar.List(values),
        ["STATUS"] = values => ImapMailboxGrammar.Status(values),
        ["NAMESPACE"] = values => ImapMailboxGrammar.Namespace(values),
        ["SEARCH"] = values => ImapSearchGrammar.Numbers(values),
        ["SORT"] = values => ImapSearchGrammar.Numbers(values),
        ["ESEARCH"] = values => ImapSearchGrammar.Esearch(values),
        ["THREAD"] = values => values.All(value => value is ImapList) ? null : "threads that are no lists",
        ["VANISHED"] = values => ImapSearchGrammar.Vanished(values),
    };

    private static readonly Dictionary<string, Func<ImmutableArray<ImapValue>, string?>> NumberedWords = new()
    {
        ["EXISTS"] = values => values.IsEmpty ? null : "something behind the word",
        ["RECENT"] = values => values.IsEmpty ? null : "something behind the word",
        ["EXPUNGE"] = values => values.IsEmpty ? null : "something behind the word",
        ["FETCH"] = values => ImapFetchGrammar.Fault(values),
    };

    public static bool IsKnown(ImapResponse response) => Words.ContainsKey(response.Word) || NumberedWords.ContainsKey(response.Word);

    /// <param name="at">Where the values begin.</param>
    /// <param name="faults">What the reader of the values has noted.</param>
    public static void Check(ImapResponse response, int at, List<(string Detail, int Offset)> faults, ImapFindings found)
    {
        if (!IsKnown(response)) return;
        foreach (var (detail, offset) in faults)
            found.Grammar(detail, offset);
        var clean = ImapSpacing.Check(response.Values, 1, found) && faults.Count == 0;
        CheckNumber(response, found);
        var grammar = response.Number is null ? Words : NumberedWords;
        if (clean && grammar.TryGetValue(response.Word, out var fault) && fault(response.Values) is { } wrong)
            found.Grammar($"{response.Word}: {wrong}", at);
    }

    private static void CheckNumber(ImapResponse response, ImapFindings found)
    {
        var numbered = NumberedWords.ContainsKey(response.Word);
        if (numbered && response.Number is null) found.Grammar($"no number before {response.Word}", 2);
        else if (!numbered && response.Number is not null) found.Grammar($"a number before {response.Word}", 2);
        else if (response.Number > uint.MaxValue) found.Grammar("a number of more than 32 bits", 2);
        else if (response.Word is "EXPUNGE" or "FETCH" && response.Raw.Span[2] == '0') found.Grammar("a message number that begins with 0", 2);
    }
}
