using System.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Character sets of messages and of SEARCH.</summary>
internal static class Charsets
{
    /// <summary>The encoding of a charset name (RFC 2978); null when it is not known.</summary>
    public static Encoding? Find(string name)
    {
        if (name.Length is 0 or > 40) return null;
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)) return Encoding.Latin1;
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    /// <summary>Text of a charset; what is unknown or wrongly labelled is read as UTF-8 where it is that, else as Latin-1.</summary>
    public static string Decode(string charset, ReadOnlySpan<byte> octets)
    {
        var encoding = Find(charset);
        if (encoding is null or UTF8Encoding) encoding = System.Text.Unicode.Utf8.IsValid(octets) ? Encoding.UTF8 : Encoding.Latin1;
        return encoding.GetString(octets);
    }

    /// <summary>The same as UTF-8 octets.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(string charset, byte[] octets) =>
        Ascii.IsValid(octets) ? octets : Encoding.UTF8.GetBytes(Decode(charset, octets));
}
