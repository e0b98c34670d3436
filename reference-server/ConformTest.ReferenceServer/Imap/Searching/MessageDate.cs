using System.Text;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>The day of a Date field (RFC 5322 sections 3.3 and 4.3); time and zone play no part in searches.</summary>
internal static class MessageDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // date-time = [day-of-week ","] day month year ...
    public static bool TryParse(ReadOnlySpan<byte> value, out DateOnly date)
    {
        date = default;
        if (value.Length > 200) return false;
        var text = Encoding.Latin1.GetString(value);
        if (text.IndexOf(',') is var comma and >= 0) text = text[(comma + 1)..];
        var words = text.Split([' ', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || words[1].Length < 3) return false;
        var month = Array.IndexOf(Months, words[1][..3].ToLowerInvariant()) + 1;
        if (month == 0 || !TryNumber(words[0], out var day) || !TryNumber(words[2], out var year)) return false;
        // Years of two and three digits (RFC 5322 section 4.3).
        if (words[2].Length == 2) year += year < 50 ? 2000 : 1900;
        else if (words[2].Length == 3) year += 1900;
        if (year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
}
