using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>xtext (RFC 3461 section 4): printable ASCII, with <c>+</c> and two upper case hexadecimal digits for the rest.</summary>
internal static class Xtext
{
    /// <summary>Printable ASCII as xtext.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is > ' ' and <= '~' and not '+' and not '=') result.Append(c);
            else result.Append('+').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    public static bool TryDecode(string text, out string decoded)
    {
        var result = new StringBuilder(text.Length);
        decoded = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < '!' or > '~' or '=') return false;
            if (text[i] != '+')
            {
                result.Append(text[i]);
                continue;
            }

            if (i + 2 >= text.Length || !IsHex(text[i + 1]) || !IsHex(text[i + 2])) return false;
            result.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
            i += 2;
        }

        decoded = result.ToString();
        return true;
    }

    // hexchar = "+" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")
    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F');
}
