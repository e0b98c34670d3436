using System.Buffers;
using System.Net;
using System.Net.Sockets;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Matching;

/// <summary>Rules of RFC 5321 sections 4.1.2, 4.1.3 and 4.2, with RFC 6531's additions of UTF-8, and of RFC 1870 and RFC 3461.</summary>
internal static class SmtpRules
{
    private static readonly SearchValues<byte> LettersDigitsHyphen = Abnf.Set(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    private static readonly SearchValues<byte> Atext = Abnf.Set(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal));
    private static readonly SearchValues<byte> TextString = Abnf.Set(c => c == '\t' || (c >= ' ' && c < 127));
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    public static void AddTo(Action<string, AbnfRule> add)
    {
        add("Reply-code", text => text.Length == 3 && Octets.AreDigits(text) && text[0] is >= (byte)'2' and <= (byte)'5' && text[1] <= '5');
        add("textstring", text => Abnf.Some(text, TextString));
        add("Domain", Domain);
        add("sub-domain", SubDomain);
        add("address-literal", AddressLiteral);
        add("Local-part", LocalPart);
        add("Dot-string", DotString);
        add("Quoted-string", QuotedString);
        add("Mailbox", Mailbox);
        add("Path", Path);
        add("Forward-path", Path);
        add("Reverse-path", text => text.SequenceEqual("<>"u8) || Path(text));
        add("Atom", IsAtom);
        add("String", text => IsAtom(text) || QuotedString(text));
        add("ehlo-keyword", Keyword);
        add("ehlo-param", text => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)33, (byte)126));
        add("ehlo-greet", text => !text.IsEmpty && !text.ContainsAny("\r\n"u8) && !text.ContainsAnyInRange((byte)128, (byte)255));
        add("esmtp-keyword", Keyword);
        add("esmtp-value", text => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)33, (byte)126) && !text.Contains((byte)'='));
        add("size-value", text => text.Length <= 20 && Octets.AreDigits(text));
        add("status-code", text => EnhancedStatusCode.TryRead(text, out _) && !text.Contains((byte)' '));
        add("xtext", Xtext);
    }

    private static bool Domain(ReadOnlySpan<byte> text) => text.Length <= 255 && Abnf.Separated(text, (byte)'.', SubDomain);

    private static bool SubDomain(ReadOnlySpan<byte> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-') return false;
        foreach (var octet in label)
        {
            if (octet < 128 && !LettersDigitsHyphen.Contains(octet)) return false;
        }
        return Octets.AreUtf8(label);
    }

    private static bool AddressLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[0] != '[' || text[^1] != ']') return false;
        var inner = Octets.Text(text[1..^1]);
        if (inner.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase))
            return !inner.Contains('%', StringComparison.Ordinal) && IPAddress.TryParse(inner[5..], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
        if (inner.Contains(':', StringComparison.Ordinal))
            return inner.All(c => c is > ' ' and < (char)127 and not ('[' or '\\' or ']'));
        return Abnf.Separated(text[1..^1], (byte)'.', part => part.Length <= 3 && Abnf.Number(part, 0, 255)) && inner.Count(c => c == '.') == 3;
    }

    private static bool LocalPart(ReadOnlySpan<byte> text) => DotString(text) || QuotedString(text);

    private static bool DotString(ReadOnlySpan<byte> text) => Abnf.Separated(text, (byte)'.', IsAtom);

    private static bool IsAtom(ReadOnlySpan<byte> text)
    {
        foreach (var octet in text)
        {
            if (octet < 128 && !Atext.Contains(octet)) return false;
        }
        return !text.IsEmpty && Octets.AreUtf8(text);
    }

    private static bool QuotedString(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"' || !Octets.AreUtf8(text)) return false;
        for (var at = 1; at < text.Length - 1; at++)
        {
            var escaped = text[at] == '\\';
            if (escaped && ++at == text.Length - 1) return false;
            if (text[at] is < 32 or 127 || (text[at] == '"' && !escaped)) return false;
        }
        return true;
    }

    private static bool Mailbox(ReadOnlySpan<byte> text)
    {
        var at = text.LastIndexOf((byte)'@');
        return at > 0 && LocalPart(text[..at]) && (Domain(text[(at + 1)..]) || AddressLiteral(text[(at + 1)..]));
    }

    private static bool Path(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[0] != '<' || text[^1] != '>') return false;
        var inner = text[1..^1];
        if (inner[0] != '@') return Mailbox(inner);
        var colon = inner.IndexOf((byte)':');
        return colon > 0 && Mailbox(inner[(colon + 1)..]) && Abnf.Separated(inner[..colon], (byte)',', hop => hop.StartsWith("@"u8) && Domain(hop[1..]));
    }

    private static bool Keyword(ReadOnlySpan<byte> text) => Abnf.Some(text, LettersDigitsHyphen) && text[0] != '-';

    private static bool Xtext(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is < 33 or > 126 or (byte)'=') return false;
            if (text[at] != '+') continue;
            if (at + 2 >= text.Length || !HexDigits.Contains(text[at + 1]) || !HexDigits.Contains(text[at + 2])) return false;
            at += 2;
        }
        return true;
    }
}
