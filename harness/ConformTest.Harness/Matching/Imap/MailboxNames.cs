using System.Text;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>Mailbox names, compared as what they mean.</summary>
public static class MailboxNames
{
    /// <summary>
    /// Whether a name that the server sent is the one that the script means. A script may write a name decoded or, for revision 1, in
    /// modified UTF-7; INBOX has no case (RFC 9051 section 5.1), all other names do.
    /// </summary>
    public static bool AreEqual(ReadOnlySpan<byte> meant, ReadOnlySpan<byte> sent, ImapMode mode)
    {
        if (meant.SequenceEqual(sent) || (Octets.Is(meant, "INBOX") && Octets.Is(sent, "INBOX"))) return true;
        if (mode == ImapMode.Rev2 || !Octets.AreUtf8(meant)) return false;
        var name = Encoding.UTF8.GetString(meant);
        var found = TryDecode(sent);
        return found is not null && (found == name || found == TryDecode(meant));
    }

    /// <summary>Decodes modified UTF-7 (RFC 3501 section 5.1.3); null when it is none, and when it is spelt in a way that is not permitted.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> name) =>
        Decode(name) is { } text && Encoding.ASCII.GetBytes(ModifiedUtf7.Encode(text)).AsSpan().SequenceEqual(name) ? text : null;

    private static string? Decode(ReadOnlySpan<byte> name)
    {
        var decoded = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] is < 0x20 or > 0x7e) return null;
            if (name[at] != '&')
            {
                decoded.Append((char)name[at]);
                continue;
            }
            var length = name[(at + 1)..].IndexOf((byte)'-');
            if (length < 0) return null;
            if (length == 0) decoded.Append('&');
            else if (!TryShifted(name.Slice(at + 1, length), decoded)) return null;
            at += length + 1;
        }
        return decoded.ToString();
    }

    private static bool TryShifted(ReadOnlySpan<byte> shifted, StringBuilder decoded)
    {
        var base64 = Octets.Text(shifted).Replace(',', '/');
        base64 = base64.PadRight((base64.Length + 3) / 4 * 4, '=');
        var octets = new byte[base64.Length];
        if (base64.Contains('=', StringComparison.Ordinal) && shifted.Contains((byte)'=')) return false;
        if (!Convert.TryFromBase64String(base64, octets, out var length) || length % 2 != 0 || length == 0) return false;
        decoded.Append(Encoding.BigEndianUnicode.GetString(octets, 0, length));
        return true;
    }
}
