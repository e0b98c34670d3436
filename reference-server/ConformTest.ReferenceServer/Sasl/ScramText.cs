using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>Pieces of the grammar of SCRAM's messages (RFC 5802 section 7).</summary>
internal static class ScramText
{
    /// <summary>cb-name = 1*(ALPHA / DIGIT / "." / "-")</summary>
    public static readonly SearchValues<char> BindingName =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>Printable ASCII except the comma, by which the attributes were cut.</summary>
    public static bool IsNonce(ReadOnlySpan<char> nonce) => nonce.Length > 0 && nonce.IndexOfAnyExceptInRange('!', '~') < 0;

    /// <summary>saslname = 1*(value-safe-char / "=2C" / "=3D")</summary>
    public static bool TryName(string escaped, out string name)
    {
        var text = new StringBuilder(escaped.Length);
        name = "";
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\0') return false;
            if (escaped[i] != '=')
            {
                text.Append(escaped[i]);
                continue;
            }

            var code = escaped.AsSpan(i + 1, Math.Min(2, escaped.Length - i - 1));
            if (code is not ("2C" or "3D")) return false;
            text.Append(code is "2C" ? ',' : '=');
            i += 2;
        }

        name = text.ToString();
        return name.Length > 0;
    }

    /// <summary>extensions = attr-val *("," attr-val): unknown ones are passed over, but m says that what it brings must be understood.</summary>
    public static bool AreExtensions(ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            if (part.Length < 3 || !char.IsAsciiLetter(part[0]) || part[0] == 'm' || part[1] != '=' || part.Contains('\0')) return false;
        return true;
    }
}
