using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>The service extensions in an answer to EHLO or LHLO: every line after the first (RFC 5321 section 4.1.1.1).</summary>
public sealed class EhloKeywords
{
    private readonly Dictionary<string, ImmutableArray<string>> _keywords = new(StringComparer.OrdinalIgnoreCase);

    private EhloKeywords(SmtpReply reply)
    {
        if (reply.Code != 250) return;
        foreach (var line in reply.Lines.AsSpan()[1..])
        {
            var words = Octets.Text(line.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0) _keywords.TryAdd(words[0], [.. words[1..]]);
        }
    }

    /// <summary>Reads them from a reply; a reply that does not accept EHLO offers nothing.</summary>
    public static EhloKeywords Of(SmtpReply reply) => new(reply);

    /// <summary>The keywords as the server spells them.</summary>
    public IEnumerable<string> Names => _keywords.Keys;

    public bool Offers(string keyword) => _keywords.ContainsKey(keyword);

    /// <summary>The keyword's parameters; empty when it has none or is not offered.</summary>
    public ImmutableArray<string> Parameters(string keyword) => _keywords.TryGetValue(keyword, out var parameters) ? parameters : [];
}
