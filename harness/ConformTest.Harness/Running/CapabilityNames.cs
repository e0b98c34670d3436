using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Running;

/// <summary>Capabilities as <c>needs:</c> names them: upper case, <c>AUTH=PLAIN</c> for mechanisms in every protocol.</summary>
internal static class CapabilityNames
{
    public static ImmutableHashSet<string> OfSmtp(SmtpReply ehlo)
    {
        List<string> names = [];
        foreach (var keyword in ehlo.Keywords.Names)
        {
            names.Add(keyword.ToUpperInvariant());
            if (keyword.Equals("AUTH", StringComparison.OrdinalIgnoreCase))
                names.AddRange(ehlo.Keywords.Parameters(keyword).Select(mechanism => "AUTH=" + mechanism.ToUpperInvariant()));
        }

        return [.. names];
    }

    public static ImmutableHashSet<string> OfPop3(Pop3Response capa)
    {
        List<string> names = [];
        foreach (var line in Encoding.Latin1.GetString((capa.Body ?? default).Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            names.Add(words[0]);
            if (words[0] == "SASL")
                names.AddRange(words.Skip(1).Select(mechanism => "AUTH=" + mechanism));
        }

        return [.. names];
    }

    public static ImmutableHashSet<string> OfImap(IEnumerable<ImapResponse> exchange) =>
    [
        .. exchange.Where(response => response.Word == "CAPABILITY")
            .SelectMany(response => Encoding.Latin1.GetString(response.Raw.Span).Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(2))
            .Select(name => name.ToUpperInvariant()),
    ];
}
