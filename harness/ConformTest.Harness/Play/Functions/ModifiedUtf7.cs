using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>IMAP4rev1's encoding of mailbox names (RFC 3501 section 5.1.3).</summary>
internal static class ModifiedUtf7
{
    public static string Encode(string name)
    {
        var encoded = new StringBuilder();
        for (var i = 0; i < name.Length;)
        {
            if (name[i] is >= ' ' and <= '~')
            {
                encoded.Append(name[i] == '&' ? "&-" : name[i].ToString());
                i++;
                continue;
            }

            var end = i;
            while (end < name.Length && name[end] is not (>= ' ' and <= '~'))
                end++;
            var units = Encoding.BigEndianUnicode.GetBytes(name[i..end]);
            encoded.Append('&').Append(Convert.ToBase64String(units).TrimEnd('=').Replace('/', ',')).Append('-');
            i = end;
        }

        return encoded.ToString();
    }
}
