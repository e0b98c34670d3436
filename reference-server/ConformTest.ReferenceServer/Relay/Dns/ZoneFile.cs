using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>
/// Reads a zone file (RFC 1035 section 5.1) with the types that mail needs: SOA, NS, A, AAAA, MX, CNAME, TXT. <c>$ORIGIN</c> and
/// <c>$TTL</c> are known, so one file may hold several zones; <c>$INCLUDE</c> is refused.
/// </summary>
public sealed class ZoneFile
{
    private const int LongestName = 253;

    private readonly string _file;
    private string _origin = "";
    private string? _owner;

    private ZoneFile(string file) => _file = file;

    /// <summary>The records of a file, in its order.</summary>
    /// <exception cref="ZoneFileException">The text breaks the grammar, or has what is not known here.</exception>
    public static IReadOnlyList<ZoneRecord> Parse(string text, string file)
    {
        var reader = new ZoneFile(file);
        var records = new List<ZoneRecord>();
        foreach (var entry in new ZoneScanner(file, text).Entries())
            if (reader.Read(entry) is { } record) records.Add(record);
        return records;
    }

    private ZoneRecord? Read(ZoneEntry entry)
    {
        if (entry.Words[0] is { IsQuoted: false, Text: ['$', ..] }) return Directive(entry);
        var at = 0;
        if (!entry.BeginsBlank) _owner = Name(entry, entry.Words[at++]);
        if (_owner is null) throw Error(entry, "the first record has no name");
        while (at < entry.Words.Count && IsTtlOrClass(entry.Words[at].Text)) at++;
        if (at == entry.Words.Count) throw Error(entry, "a record has no type");
        var data = entry.Words.Skip(at + 1).ToArray();
        var type = entry.Words[at].Text.ToUpperInvariant();
        return type switch
        {
            "SOA" => new AuthorityRecord(_owner, Count(entry, type, data, 7)),
            "NS" => new AuthorityRecord(_owner, Count(entry, type, data, 1)),
            "A" => new AddressRecord(_owner, Address(entry, type, data, AddressFamily.InterNetwork)),
            "AAAA" => new AddressRecord(_owner, Address(entry, type, data, AddressFamily.InterNetworkV6)),
            "MX" => new MxRecord(_owner, Mx(entry, type, data)),
            "CNAME" => new CnameRecord(_owner, Name(entry, One(entry, type, data))),
            "TXT" when data.Length > 0 => new TxtRecord(_owner, string.Concat(data.Select(word => word.Text))),
            "TXT" => throw Error(entry, "TXT needs a string"),
            _ => throw Error(entry, $"records of type '{type}' are not known here: SOA, NS, A, AAAA, MX, CNAME, TXT"),
        };
    }

    private ZoneRecord? Directive(ZoneEntry entry)
    {
        switch (entry.Words[0].Text.ToUpperInvariant())
        {
            case "$ORIGIN" when entry.Words.Count == 2:
                _origin = Name(entry, entry.Words[1]);
                return null;
            case "$TTL" when entry.Words.Count == 2 && IsTtlOrClass(entry.Words[1].Text):
                return null;
            default:
                throw Error(entry, $"'{entry.Words[0].Text}' is not understood; $ORIGIN NAME and $TTL SECONDS are");
        }
    }

    private MxData Mx(ZoneEntry entry, string type, ZoneWord[] data)
    {
        Count(entry, type, data, 2);
        if (!ushort.TryParse(data[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var preference))
            throw Error(entry, $"'{data[0].Text}' is no preference (0 to 65535)");
        return new(preference, Name(entry, data[1]));
    }

    private IPAddress Address(ZoneEntry entry, string type, ZoneWord[] data, AddressFamily family)
    {
        var word = One(entry, type, data).Text;
        var isFull = family == AddressFamily.InterNetworkV6 || word.Count(c => c == '.') == 3;
        return isFull && IPAddress.TryParse(word, out var address) && address.AddressFamily == family
            ? address
            : throw Error(entry, $"'{word}' is no address for {type}");
    }

    /// <summary>A name made absolute, without the dot at its end; empty for the root.</summary>
    private string Name(ZoneEntry entry, ZoneWord word)
    {
        if (word.IsQuoted) throw Error(entry, "a name is not quoted");
        var name = word.Text.ToLowerInvariant();
        if (name == "@") return _origin;
        var whole = name.EndsWith('.') ? name[..^1] : _origin.Length == 0 ? name : $"{name}.{_origin}";
        if (whole.Length > LongestName || whole.Split('.').Any(label => label.Length is 0 or > 63) && whole.Length > 0)
            throw Error(entry, $"'{word.Text}' is no domain name");
        return whole;
    }

    private string Count(ZoneEntry entry, string type, ZoneWord[] data, int wanted) =>
        data.Length == wanted ? type : throw Error(entry, $"{type} takes {wanted} words, and {data.Length} are here");

    private ZoneWord One(ZoneEntry entry, string type, ZoneWord[] data)
    {
        Count(entry, type, data, 1);
        return data[0];
    }

    // TTL: seconds, or BIND's 1h30m; class: only the Internet's is served.
    private static bool IsTtlOrClass(string word) =>
        word.Equals("IN", StringComparison.OrdinalIgnoreCase)
        || (char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || "smhdwSMHDW".Contains(c, StringComparison.Ordinal)));

    private ZoneFileException Error(ZoneEntry entry, string problem) => new(_file, entry.Line, problem);
}
