using System.Buffers.Text;
using System.Text;

namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>Modified UTF-7, the wire form of mailbox names in IMAP4rev1 (RFC 3501 section 5.1.3).</summary>
internal static class ModifiedUtf7
{
    /// <summary>The wire form of a Unicode name.</summary>
    public static string Encode(string name)
    {
        if (name.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !name.Contains('&')) return name;
        var wire = new StringBuilder(name.Length + 16);
        for (var i = 0; i < name.Length;)
        {
            if (name[i] is >= ' ' and <= '~')
            {
                wire.Append(name[i]);
                if (name[i++] == '&') wire.Append('-');
                continue;
            }

            var end = i;
            while (end < name.Length && name[end] is < ' ' or > '~') end++;
            var base64 = Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(name[i..end]));
            wire.Append('&').Append(base64.TrimEnd('=').Replace('/', ',')).Append('-');
            i = end;
        }

        return wire.ToString();
    }

    /// <summary>Reads a wire form; false when a client may not write it so.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> wire, out string name)
    {
        name = "";
        if (!Ascii.IsValid(wire)) return false;
        var text = new StringBuilder(wire.Length);
        while (!wire.IsEmpty)
        {
            var shift = wire.IndexOf((byte)'&');
            if (shift < 0) shift = wire.Length;
            text.Append(Encoding.ASCII.GetString(wire[..shift]));
            if (shift == wire.Length) break;
            wire = wire[(shift + 1)..];
            var end = wire.IndexOf((byte)'-');
            if (end < 0) return false;
            if (end == 0) text.Append('&');
            else if (!TryDecodeShifted(wire[..end], text)) return false;
            wire = wire[(end + 1)..];
            // Two shifts in a row must have been one.
            if (end > 0 && wire.Length > 1 && wire[0] == '&' && wire[1] != '-') return false;
        }

        name = text.ToString();
        return true;
    }

    private static bool TryDecodeShifted(ReadOnlySpan<byte> base64, StringBuilder text)
    {
        if (base64.ContainsAny((byte)'/', (byte)'=') || base64.Length % 4 == 1) return false;
        var padded = new byte[(base64.Length + 3) / 4 * 4];
        base64.CopyTo(padded);
        padded.AsSpan(base64.Length).Fill((byte)'=');
        padded.AsSpan().Replace((byte)',', (byte)'/');
        var utf16 = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        if (Base64.DecodeFromUtf8(padded, utf16, out _, out var length) != System.Buffers.OperationStatus.Done || length % 2 != 0) return false;
        var decoded = Encoding.BigEndianUnicode.GetString(utf16, 0, length);
        // What can be written plainly must be; an unpaired surrogate is no character.
        if (decoded.Length == 0 || decoded.AsSpan().ContainsAnyInRange(' ', '~') || decoded.Contains('\ufffd')) return false;
        text.Append(decoded);
        return true;
    }
}
