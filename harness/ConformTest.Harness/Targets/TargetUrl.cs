using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Targets;

/// <summary>A target as people type it: <c>imap://alice:secret@[::1]:1143</c>.</summary>
/// <param name="User">Percent-decoded; null when the URL has none.</param>
/// <param name="Password">Percent-decoded; null when the URL has none.</param>
internal sealed record TargetUrl(Endpoint Endpoint, string? User, string? Password)
{
    /// <summary>Reads a URL; a fault is reported at its character through <paramref name="fault"/> (offset from 0, reason, hint).</summary>
    internal static TargetUrl Parse(string text, Func<int, string, string?, ProfileException> fault)
    {
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0)
            throw fault(0, "a target is a URL such as smtp://mx.example:25", null);
        TargetScheme scheme = TargetScheme.Named(text[..colon])
            ?? throw fault(0, $"no protocol '{text[..colon]}'", NearestWord.To(text[..colon], TargetScheme.All.Select(s => s.Name)) is { } near
                ? $"did you mean {near}://?"
                : $"known: {string.Join(", ", TargetScheme.All.Select(s => s.Name + "://"))}");
        int start = colon + 3;
        int end = text.Length > start && text[^1] == '/' ? text.Length - 1 : text.Length;
        int at = text.LastIndexOf('@', end - 1);
        if (at < start)
            at = start - 1;
        if (text.AsSpan(at + 1, end - at - 1).IndexOfAny("/?#") is var slash and >= 0)
            throw fault(at + 1 + slash, "a target URL ends with the host and port", null);
        (string? user, string? password) = at < start ? (null, null) : Credentials(text, start, at, fault);
        (string host, int hostEnd) = Host(text, at + 1, end, fault);
        int port = hostEnd == end ? scheme.Port : Port(text, hostEnd + 1, end, fault);
        return new(new(scheme.Protocol, host, port, scheme.Tls), user, password);
    }

    private static (string User, string? Password) Credentials(
        string text, int start, int end, Func<int, string, string?, ProfileException> fault)
    {
        int colon = text.IndexOf(':', start, end - start);
        string user = Decode(text, start, colon < 0 ? end : colon, fault);
        if (user.Length == 0)
            throw fault(start, "the user's name is empty", null);
        return (user, colon < 0 ? null : Decode(text, colon + 1, end, fault));
    }

    private static (string Host, int End) Host(string text, int start, int end, Func<int, string, string?, ProfileException> fault)
    {
        if (start < end && text[start] == '[')
        {
            int close = text.IndexOf(']', start, end - start);
            if (close < 0 || !System.Net.IPAddress.TryParse(text[(start + 1)..close], out var address)
                || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
                throw fault(start, "no IPv6 address in the brackets", "such as imap://[::1]:143");
            if (close + 1 < end && text[close + 1] != ':')
                throw fault(close + 1, "only a port can follow the address", null);
            return (text[(start + 1)..close], close + 1);
        }
        int colon = text.IndexOf(':', start, end - start);
        int stop = colon < 0 ? end : colon;
        if (colon >= 0 && text.IndexOf(':', colon + 1, end - colon - 1) >= 0)
            throw fault(start, "more than one colon in the host", "an IPv6 address stands in brackets: imap://[::1]:143");
        if (stop == start)
            throw fault(start, "the host is missing", null);
        for (int i = start; i < stop; i++)
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '.' or '_'))
                throw fault(i, $"'{text[i]}' cannot stand in a host name", null);
        return (text[start..stop], stop);
    }

    private static int Port(string text, int start, int end, Func<int, string, string?, ProfileException> fault)
        => int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            ? port
            : throw fault(start, "a port is a number from 1 to 65535", null);

    private static string Decode(string text, int start, int end, Func<int, string, string?, ProfileException> fault)
    {
        var octets = new List<byte>();
        for (int i = start; i < end; i++)
        {
            if (text[i] != '%')
            {
                // A pair of surrogates is one character.
                int length = char.IsHighSurrogate(text[i]) && i + 1 < end ? 2 : 1;
                octets.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
                continue;
            }
            if (i + 2 > end - 1 || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte octet))
                throw fault(i, "two hexadecimal digits follow a percent sign", "a percent sign itself is written %25");
            octets.Add(octet);
            i += 2;
        }
        return Encoding.UTF8.GetString([.. octets]);
    }
}
