using System.Text;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>Octets as characters of the same number, so that text and returned messages are joined as one.</summary>
internal static class ReportText
{
    public static string Of(ReadOnlySpan<byte> octets) => Encoding.Latin1.GetString(octets);

    public static string Utf8(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static byte[] Octets(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>What stands in a field of a report: no control characters, and only ASCII unless the report may hold more.</summary>
    public static string Field(string text, bool isGlobal)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(char.IsControl(c) || (!isGlobal && c > '~') ? '?' : c);
        return isGlobal ? Utf8(clean.ToString()) : clean.ToString();
    }

    /// <summary>Quoted-printable (RFC 2045 section 6.7) for header sections that are not ASCII.</summary>
    public static string QuotedPrintable(string text)
    {
        var encoded = new StringBuilder(text.Length + 64);
        foreach (var line in text.Split("\r\n"))
        {
            var length = 0;
            foreach (var c in line)
            {
                var one = c is >= ' ' and <= '~' and not '=' || c == '\t' ? c.ToString() : $"={(int)c:X2}";
                if (length + one.Length > 75)
                {
                    encoded.Append("=\r\n");
                    length = 0;
                }

                encoded.Append(one);
                length += one.Length;
            }

            if (line.EndsWith(' ') || line.EndsWith('\t')) encoded.Append("=\r\n");
            encoded.Append("\r\n");
        }

        return encoded.ToString(0, encoded.Length - 2);
    }
}
