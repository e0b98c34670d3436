using System.Collections.Immutable;
using System.Globalization;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>What a case is played with and no octet tells, written down beside its transcript and read back from there.</summary>
internal static class CaseFacts
{
    private const string Route = ".route";
    private const string Certificate = ".certificate";
    private const string Secured = " tls";
    private const string Reply = "limits.reply";
    private const string Login = "limits.login";

    /// <summary>The names that the harness gave values to, and the connections' routes. Messages that were put in place follow from the seed.</summary>
    public static ImmutableSortedDictionary<string, string> Of(
        CaseScope scope, Conversation conversation, IReadOnlyDictionary<string, (Endpoint Endpoint, Security Security)> routes, TimeLimits limits)
    {
        var names = scope.Values.Where(pair => !pair.Key.StartsWith(GivenMessages.Name, StringComparison.Ordinal))
            .Select(pair => KeyValuePair.Create(pair.Key, Octets.Escape(pair.Value.Span)));
        var ways = conversation.Connections.Where(connection => routes.ContainsKey(connection.Name)).Select(connection => routes[connection.Name] is var (endpoint, security)
            ? KeyValuePair.Create(connection.Name + Route, endpoint.Url + (security == Security.Tls ? Secured : ""))
            : default);
        KeyValuePair<string, string>[] patience = [new(Reply, Seconds(limits.Reply)), new(Login, Seconds(limits.Login))];
        return names.Concat(ways).Concat(patience).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same with the certificates that were met.</summary>
    public static ImmutableSortedDictionary<string, string> With(ImmutableSortedDictionary<string, string> facts, IEnumerable<Line> lines) => facts.SetItems(
        from line in lines
        where line.IsOpen && line.Wire.ServerEndPoint is not null
        select KeyValuePair.Create(line.Name + Certificate, Convert.ToHexStringLower(line.Wire.ServerEndPoint!)));

    /// <summary>Gives a scope its names and accounts back.</summary>
    /// <exception cref="OctetsException">The facts are no record of a play.</exception>
    public static void Bind(CaseScope scope, ImmutableSortedDictionary<string, string> facts)
    {
        foreach (var (name, value) in facts)
        {
            if (!name.EndsWith(Route, StringComparison.Ordinal) && !name.EndsWith(Certificate, StringComparison.Ordinal))
                scope.Bind(name, Octets.Unescape(value));
        }

        foreach (var role in facts.Keys.Where(name => name.EndsWith(".password", StringComparison.Ordinal)).Select(name => name[..^".password".Length]))
            scope.AddAccount(role, new TargetAccount(role, Text(role + ".user"), Text(role + ".password"), Text(role), Text(role + ".token")));

        string Text(string name) => facts.TryGetValue(name, out var value) ? System.Text.Encoding.UTF8.GetString(Octets.Unescape(value)) : "";
    }

    /// <summary>How long answers were waited for, which is told where none came.</summary>
    public static TimeLimits LimitsOf(ImmutableSortedDictionary<string, string> facts)
    {
        var usual = new TimeLimits();
        return usual with { Reply = Span(Reply) ?? usual.Reply, Login = Span(Login) ?? usual.Login };

        TimeSpan? Span(string name) =>
            facts.TryGetValue(name, out var words) && double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>By which way a connection went; null when no way is known, as for one that the target made.</summary>
    public static (Endpoint Endpoint, Security Security)? RouteOf(ImmutableSortedDictionary<string, string> facts, string connection)
    {
        if (!facts.TryGetValue(connection + Route, out var words))
            return null;
        var security = words.EndsWith(Secured, StringComparison.Ordinal) ? Security.Tls : Security.AsIs;
        var url = security == Security.Tls ? words[..^Secured.Length] : words;
        return (TargetUrl.Parse(url, (offset, reason, hint) => new ProfileException("route", 1, offset + 1, reason, url, hint)).Endpoint, security);
    }

    /// <summary>The digest of the certificate that a connection met; null for none.</summary>
    public static byte[]? CertificateOf(ImmutableSortedDictionary<string, string> facts, string connection) =>
        facts.TryGetValue(connection + Certificate, out var digits) ? Convert.FromHexString(digits) : null;
}
