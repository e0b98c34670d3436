using System.Collections.Immutable;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>Spaces between values, and the characters of words (RFC 9051 section 9, note 2 and <c>ATOM-CHAR</c>).</summary>
internal static class ImapSpacing
{
    /// <param name="before">How many spaces stand before the first value.</param>
    /// <returns>Whether nothing was found.</returns>
    public static bool Check(ImmutableArray<ImapValue> values, int before, ImapFindings found)
    {
        var clean = true;
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index];
            var wanted = index == 0 ? before : 1;
            if (value.Spaces != wanted && !(index > 0 && value.Spaces == 0 && value is ImapList && values[index - 1] is ImapList))
            {
                found.Grammar(value.Spaces > wanted ? "a space too many" : "a missing space", value.Offset);
                clean = false;
            }
            clean &= value switch
            {
                ImapList list => Check(list.Items, 0, found),
                ImapSection section => Check(section.Section, 0, found),
                _ => IsWellFormed(value, found),
            };
        }
        return clean;
    }

    private static bool IsWellFormed(ImapValue value, ImapFindings found)
    {
        if (!ImapShapes.IsWord(value) || ImapRules.AstringAtom(value.Raw.Span) || ImapRules.Flag(value.Raw.Span)) return true;
        found.Grammar("a character that no atom can have", value.Offset);
        return false;
    }
}
