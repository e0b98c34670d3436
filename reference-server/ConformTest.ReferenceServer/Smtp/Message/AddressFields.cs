using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>The address fields of a header (RFC 5322 sections 3.6.2 and 3.6.3), as far as their domains go.</summary>
internal static class AddressFields
{
    private static readonly string[] Names = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc"];

    /// <summary>The domains of all addresses, with brackets where they are literals. Quoted strings and comments are passed over.</summary>
    public static List<string> Domains(ReadOnlySpan<byte> content)
    {
        var domains = new List<string>();
        foreach (var name in Names)
            if (HeaderSection.Value(content, name) is { } value) Collect(value, domains);
        return domains;
    }

    private static void Collect(string value, List<string> domains)
    {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && (quoted || depth > 0)) i++;
            else if (depth == 0 && value[i] == '"') quoted = !quoted;
            else if (!quoted && value[i] == '(') depth++;
            else if (!quoted && value[i] == ')' && depth > 0) depth--;
            else if (!quoted && depth == 0 && value[i] == '@') i = Take(value, i + 1, domains) - 1;
        }
    }

    /// <summary>Reads one domain, with white space around its dots (RFC 5322 section 4.4); where it ends.</summary>
    private static int Take(string value, int start, List<string> domains)
    {
        var domain = new StringBuilder();
        var at = start;
        for (; at < value.Length && !IsEnd(value[at]); at++)
            if (value[at] is not (' ' or '\t')) domain.Append(value[at]);
        if (domain.Length > 0) domains.Add(domain.ToString());
        return at;
    }

    private static bool IsEnd(char c) => c is '>' or ',' or ';' or ':' or '(' or '"';
}
