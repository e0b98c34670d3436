using System.Globalization;
using System.Text;
using ConformTest.Harness.Expectations;

namespace ConformTest.Harness.Targets;

/// <summary>Writes a profile as the file that <see cref="ProfileReader"/> reads, leaving out what is said by default.</summary>
public static class ProfileWriter
{
    /// <summary>The profile as YAML. Passwords stand in it.</summary>
    public static string Write(Profile profile)
    {
        var text = new StringBuilder();
        var plain = new Profile { Name = profile.Name, Endpoints = profile.Endpoints, Domain = profile.Domain };
        Scalar(text, "name", profile.Name, "");
        Scalar(text, "software", profile.Software, plain.Software);
        List(text, "endpoints", profile.Endpoints.Select(Endpoint));
        Scalar(text, "domain", profile.Domain, null);
        List(text, "accounts", profile.Accounts.Select(Account));
        Scalar(text, "nobody", profile.Nobody, plain.Nobody);
        Scalar(text, "elsewhere", profile.Elsewhere, plain.Elsewhere);
        Scalar(text, "sender", profile.Sender, plain.Sender);
        Scalar(text, "client-name", profile.ClientName, plain.ClientName);
        Scalar(text, "client-address", profile.ClientAddress?.ToString(), null);
        Group(text, "mailing-list", profile.MailingList);
        Group(text, "alias", profile.Alias);
        Route(text, "delivery", Delivery(profile));
        Route(text, "read-back", ReadBack(profile.ReadBack));
        SinkWriter.Write(text, profile.Sink);
        if (profile.Far is { } far)
        {
            text.Append("far:\n");
            List(text, "  endpoints", far.Endpoints.Select(Endpoint));
            List(text, "  accounts", far.Accounts.Select(Account));
        }

        Limits(text, profile.Limits);
        Scalar(text, "max-connections", Number(profile.MaxConnections), "0");
        Scalar(text, "jobs", profile.Jobs is { } jobs ? Number(jobs) : null, null);
        Scalar(text, "mailbox-prefix", profile.MailboxPrefix, "");
        Scalar(text, "certificate", Certificate(profile.Certificate), "any");
        List(text, "notes", profile.Notes.Select(YamlScalar.Write));
        Mapping(text, "versions", profile.Versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => (version.Key, version.Value)));
        return text.ToString();
    }

    private static void Scalar(StringBuilder text, string key, string? value, string? usual)
    {
        if (value is not null && value != usual)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlScalar.Write(value)}\n");
    }

    private static void List(StringBuilder text, string key, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"  - {item}\n"));
        if (lines.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"{key}:\n{lines}");
    }

    private static void Mapping(StringBuilder text, string key, IEnumerable<(string Key, string Value)> pairs)
    {
        var lines = string.Concat(pairs.Select(pair => $"  {YamlScalar.Write(pair.Key)}: {YamlScalar.Write(pair.Value)}\n"));
        if (lines.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"{key}:\n{lines}");
    }

    /// <summary>A route is a word, or one key with its value.</summary>
    private static void Route(StringBuilder text, string key, (string Word, string? Value)? route)
    {
        if (route is { Value: { } value })
            Mapping(text, key, [(route.Value.Word, value)]);
        else if (route is { } plain)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {plain.Word}\n");
    }

    private static void Limits(StringBuilder text, TimeLimits limits)
    {
        var usual = new TimeLimits();
        IEnumerable<(string Key, TimeSpan Value, TimeSpan Usual)> all =
        [
            ("greeting", limits.Greeting, usual.Greeting), ("reply", limits.Reply, usual.Reply), ("login", limits.Login, usual.Login),
            ("delivery", limits.Delivery, usual.Delivery),
            ("quiet", limits.Quiet, usual.Quiet), ("idle", limits.Idle, usual.Idle), ("close", limits.Close, usual.Close),
        ];
        Mapping(text, "limits", all.Where(limit => limit.Value != limit.Usual).Select(limit => (limit.Key, $"{Number(limit.Value.TotalMilliseconds)} ms")));
    }

    /// <summary>A URL says all but that a plain port's STARTTLS is to be left alone.</summary>
    private static string Endpoint(Endpoint endpoint) => TargetScheme.Named(TargetScheme.Of(endpoint.Protocol, endpoint.Tls))?.Tls != endpoint.Tls
        ? $"{{protocol: {endpoint.Protocol.ToString().ToLowerInvariant()}, host: {YamlScalar.Write(endpoint.Host)}, port: {endpoint.Port}, tls: none}}"
        : endpoint.Url;

    private static string Account(TargetAccount account) =>
        $"{{role: {YamlFlow(account.Role)}, user: {YamlFlow(account.User)}, password: {YamlFlow(account.Password)}, {(account.Token.Length > 0 ? $"token: {YamlFlow(account.Token)}, " : "")}address: {YamlFlow(account.Address)}}}";

    private static void Group(StringBuilder text, string key, TargetGroup? group)
    {
        if (group is null)
            return;
        var administrator = group.Administrator is { } address ? $", administrator: {YamlFlow(address)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"{key}: {{address: {YamlFlow(group.Address)}, members: [{string.Join(", ", group.Members.Select(YamlFlow))}]{administrator}}}\n");
    }

    /// <summary>Inside braces more characters have a meaning.</summary>
    private static string YamlFlow(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_') ? YamlScalar.Write(value) : YamlScalar.WriteQuoted(value);

    private static (string Word, string? Value)? Delivery(Profile profile) => profile.Delivery switch
    {
        AppendDelivery => ("append", null),
        LmtpDelivery lmtp => (Way(profile, lmtp.Endpoint, "lmtp"), null),
        SmtpDelivery smtp => (Way(profile, smtp.Endpoint, "smtp"), null),
        CommandDelivery command => ("command", command.Command),
        _ => null,
    };

    private static string Way(Profile profile, Endpoint endpoint, string word) =>
        profile.Endpoints.FirstOrDefault(listed => listed.Protocol == endpoint.Protocol) == endpoint ? word : endpoint.Url;

    private static (string Word, string? Value)? ReadBack(ReadBack? readBack) => readBack switch
    {
        ImapReadBack => ("imap", null),
        Pop3ReadBack => ("pop3", null),
        MaildirReadBack maildir => ("maildir", maildir.PathTemplate),
        DirectoryReadBack directory => ("directory", directory.PathTemplate),
        _ => null,
    };

    private static string Certificate(CertificateCheck check) => check switch
    {
        SystemCertificate => "system",
        PinnedCertificate pinned => $"sha256:{pinned.Sha256}",
        _ => "any",
    };

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
