using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>Names and passwords as a SASL client must send or hash them: prepared by SASLprep (RFC 4013).</summary>
internal static class PreparedString
{
    /// <summary>Prepares a string that is kept (RFC 3454 section 7), as RFC 5802 section 2.2 wants it for passwords.</summary>
    /// <exception cref="NotApplicableException">It may not be prepared: nothing is left of it, or it holds what is prohibited, unassigned, or written in both directions.</exception>
    public static string Stored(string text) =>
        Of(text) is { } prepared && !prepared.EnumerateRunes().Any(rune => UnicodeTable.Of("unassigned").Has(rune)) ? prepared : throw Impossible();

    /// <summary>Prepares a string that is looked for, as RFC 5802 section 5.1 wants it for user names.</summary>
    /// <exception cref="NotApplicableException">It may not be prepared: nothing is left of it, or it holds what is prohibited, or written in both directions.</exception>
    public static string Query(string text) => Of(text) ?? throw Impossible();

    private static NotApplicableException Impossible() => new("an account has a name or a password that SASLprep does not allow");

    private static string? Of(string text)
    {
        var mapped = string.Concat(text.EnumerateRunes()
            .Where(rune => !UnicodeTable.Of("nothing").Has(rune))
            .Select(rune => UnicodeTable.Of("space").Has(rune) ? " " : rune.ToString()));
        Rune[] prepared = [.. CompatibilityComposition.Of(mapped).EnumerateRunes()];
        if (prepared.Any(rune => UnicodeTable.Of("prohibited").Has(rune)))
            return null;
        var fromTheRight = UnicodeTable.Of("right-to-left");
        var isMixed = prepared.Any(fromTheRight.Has)
            && (prepared.Any(rune => UnicodeTable.Of("left-to-right").Has(rune)) || !fromTheRight.Has(prepared[0]) || !fromTheRight.Has(prepared[^1]));
        return isMixed || prepared.Length == 0 ? null : string.Concat(prepared);
    }
}
