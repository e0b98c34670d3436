using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SASLprep (RFC 4013) of names and passwords.</summary>
internal static class SaslPrep
{
    /// <summary>Prepares what a client presents: a query, in which code points may stand that Unicode 3.2 does not know.</summary>
    /// <param name="text">Well-formed, else what is not becomes U+FFFD, which is prohibited.</param>
    /// <param name="prepared">The prepared string.</param>
    /// <returns>False when it may not be, or nothing is left of it.</returns>
    public static bool TryPrepare(string text, out string prepared)
    {
        prepared = text;
        if (!Ascii.IsValid(text)) prepared = FormKC.Of(Map(text));
        else if (!HasControl(text)) return text.Length > 0;
        return prepared.Length > 0 && !IsProhibited(prepared) && IsOneDirection(prepared);
    }

    /// <summary>Prepares what is kept (RFC 3454 section 7): nothing unassigned may be in it, so that it means the same for ever.</summary>
    public static bool TryPrepareStored(string text, out string prepared) =>
        TryPrepare(text, out prepared) && (Ascii.IsValid(prepared) || !Any(prepared, StringprepTables.Instance.Unassigned));

    private static bool HasControl(string ascii)
    {
        foreach (var c in ascii)
            if (char.IsControl(c)) return true;
        return false;
    }

    // RFC 4013 section 2.1: other spaces become SPACE, and what shows nothing is left out.
    private static string Map(string text)
    {
        var tables = StringprepTables.Instance;
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (tables.Nothing.Contains(rune.Value)) continue;
            if (tables.OtherSpace.Contains(rune.Value)) mapped.Append(' ');
            else mapped.Append(rune.ToString());
        }

        return mapped.ToString();
    }

    private static bool IsProhibited(string text) => Any(text, StringprepTables.Instance.Prohibited);

    /// <summary>RFC 3454 section 6: with any character that is written from the right there is none from the left, and such stand first and last.</summary>
    private static bool IsOneDirection(string text)
    {
        var tables = StringprepTables.Instance;
        if (!Any(text, tables.RightToLeft)) return true;
        Rune.DecodeFromUtf16(text, out var first, out _);
        Rune.DecodeLastFromUtf16(text, out var last, out _);
        return !Any(text, tables.LeftToRight) && tables.RightToLeft.Contains(first.Value) && tables.RightToLeft.Contains(last.Value);
    }

    private static bool Any(string text, CodePointSet set)
    {
        foreach (var rune in text.EnumerateRunes())
            if (set.Contains(rune.Value)) return true;
        return false;
    }
}
