using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>Address literals (RFC 5321 section 4.1.3).</summary>
internal static class AddressLiteral
{
    /// <summary>Takes a literal with its brackets from a position of the text.</summary>
    public static bool TryTake(ReadOnlySpan<byte> text, ref int at, out string literal)
    {
        literal = "";
        var end = text[at..].IndexOf((byte)']');
        if (end < 0) return false;
        var inside = text.Slice(at + 1, end - 1);
        foreach (var octet in inside)
            if (octet is < 33 or > 126 or (byte)'[' or (byte)'\\') return false;
        var content = Encoding.ASCII.GetString(inside);
        if (!IsIPv4(content) && !IsTagged(content)) return false;
        literal = $"[{content}]";
        at += end + 1;
        return true;
    }

    /// <summary>The address of an IPv4 or IPv6 literal with brackets.</summary>
    public static IPAddress? AddressOf(string literal)
    {
        if (literal is not ['[', .., ']']) return null;
        var content = literal[1..^1];
        if (content.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)) content = content[5..];
        return IPAddress.TryParse(content, out var address) ? address : null;
    }

    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{address}]" : $"[{address}]";
    }

    // IPv4-address-literal = Snum 3("." Snum)
    private static bool IsIPv4(string content)
    {
        var parts = content.Split('.');
        return parts.Length == 4
            && parts.All(part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && int.Parse(part) <= 255);
    }

    private static bool IsTagged(string content)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == content.Length - 1) return false;
        var tag = content[..colon];
        if (tag.Equals("IPv6", StringComparison.OrdinalIgnoreCase)) return IsIPv6(content[5..]);
        return tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && tag[^1] != '-';
    }

    private static bool IsIPv6(string address) =>
        address.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
        && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6;
}
