using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>One parameter of MAIL or RCPT: esmtp-keyword ["=" esmtp-value] (RFC 5321 section 4.1.2).</summary>
/// <param name="Keyword">In upper case.</param>
/// <param name="Value">As sent, or null without <c>=</c>.</param>
public readonly record struct EsmtpParameter(string Keyword, string? Value)
{
    /// <summary>Reads *(SP esmtp-param); null when the grammar is broken.</summary>
    public static IReadOnlyList<EsmtpParameter>? ParseAll(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return [];
        var parameters = new List<EsmtpParameter>();
        while (!text.IsEmpty)
        {
            if (text[0] != ' ') return null;
            text = text[1..];
            var space = text.IndexOf((byte)' ');
            var one = space < 0 ? text : text[..space];
            if (!TryParse(one, out var parameter)) return null;
            parameters.Add(parameter);
            text = text[one.Length..];
        }

        return parameters;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out EsmtpParameter parameter)
    {
        parameter = default;
        var equals = text.IndexOf((byte)'=');
        var keyword = equals < 0 ? text : text[..equals];
        if (keyword.IsEmpty || !char.IsAsciiLetterOrDigit((char)keyword[0])) return false;
        foreach (var octet in keyword)
            if (!char.IsAsciiLetterOrDigit((char)octet) && octet != '-') return false;
        var name = Encoding.ASCII.GetString(keyword).ToUpperInvariant();
        if (equals < 0)
        {
            parameter = new(name, null);
            return true;
        }

        // esmtp-value = 1*(%d33-60 / %d62-126), with UTF-8 added by RFC 6531 section 3.3
        var value = text[(equals + 1)..];
        if (value.IsEmpty || !System.Text.Unicode.Utf8.IsValid(value)) return false;
        foreach (var octet in value)
            if (octet is < 33 or (byte)'=' or 127) return false;
        parameter = new(name, Encoding.UTF8.GetString(value));
        return true;
    }
}
