using System.Text;

namespace ConformTest.Harness.Play.Imap;

/// <summary>Names in the harness's own commands.</summary>
internal static class Mailboxes
{
    /// <summary>As quoted string (RFC 3501 section 4.3).</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
