using System.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>A parameter of a media type or a disposition.</summary>
internal sealed record MimeParameter(string Name, ReadOnlyMemory<byte> Value)
{
    private const int Most = 200;

    /// <summary>
    /// Reads <c>*(";" parameter)</c>. Continuations are put together and values with a charset become UTF-8, under the name
    /// with an asterisk (RFC 2231, as RFC 9051 section 7.5.2 asks).
    /// </summary>
    public static IReadOnlyList<MimeParameter> ParseAll(MimeScanner scanner)
    {
        List<MimeParameter> raw = [];
        while (!scanner.AtEnd && raw.Count < Most)
        {
            scanner.SkipPast((byte)';');
            var name = scanner.Token();
            if (name.IsEmpty || !scanner.TrySkip((byte)'=')) continue;
            raw.Add(new(Encoding.Latin1.GetString(name.Span), scanner.Value()));
        }

        return raw.Exists(p => p.Name.Contains('*')) ? Join(raw) : raw;
    }

    private static List<MimeParameter> Join(List<MimeParameter> raw)
    {
        List<MimeParameter> joined = [];
        foreach (var group in raw.GroupBy(p => p.Name.Split('*')[0], StringComparer.OrdinalIgnoreCase))
        {
            joined.AddRange(group.Where(p => !p.Name.Contains('*')));
            var segments = group.Where(p => p.Name.Contains('*')).Select(p => (Parameter: p, Index: IndexOf(p.Name)))
                .Where(s => s.Index >= 0).OrderBy(s => s.Index).Select(s => s.Parameter).ToList();
            if (segments.Count == 0) continue;
            var extended = segments.Exists(s => s.Name.EndsWith('*'));
            joined.Add(new(extended ? group.Key + "*" : group.Key, extended ? Decode(segments) : Concatenate(segments)));
        }

        return joined;
    }

    // name*, name*0, name*0*, name*1 ...
    private static int IndexOf(string name)
    {
        var digits = name[(name.IndexOf('*') + 1)..].TrimEnd('*');
        if (digits.Length == 0) return 0;
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var index) ? index : -1;
    }

    private static ReadOnlyMemory<byte> Concatenate(List<MimeParameter> segments) => segments.SelectMany(s => s.Value.ToArray()).ToArray();

    // extended-initial-value := [charset] "'" [language] "'" extended-other-values
    private static ReadOnlyMemory<byte> Decode(List<MimeParameter> segments)
    {
        var first = segments[0].Value;
        var charset = "";
        var quote = first.Span.IndexOf((byte)'\'');
        var second = quote < 0 ? -1 : first.Span[(quote + 1)..].IndexOf((byte)'\'');
        if (second >= 0)
        {
            charset = Encoding.Latin1.GetString(first.Span[..quote]);
            segments[0] = segments[0] with { Value = first[(quote + second + 2)..] };
        }

        List<byte> octets = [];
        foreach (var segment in segments)
        {
            if (segment.Name.EndsWith('*')) Unescape(segment.Value.Span, octets);
            else octets.AddRange(segment.Value.Span);
        }

        return Charsets.ToUtf8(charset, octets.ToArray());
    }

    private static void Unescape(ReadOnlySpan<byte> value, List<byte> octets)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length && HexOctet.TryRead(value.Slice(i + 1, 2), out var octet))
            {
                octets.Add(octet);
                i += 2;
            }
            else
            {
                octets.Add(value[i]);
            }
        }
    }
}
