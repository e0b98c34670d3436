using ConformTest.Harness.Language;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>Endpoints of a profile file: a URL, or a mapping.</summary>
internal static class EndpointReader
{
    internal static readonly string[] Keys = ["protocol", "host", "port", "tls"];

    internal static Endpoint Read(ProfileSource source, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } url })
            return ReadUrl(source, node, url);
        var map = new ProfileMap(source, node, "an endpoint", Keys);
        MailProtocol protocol = Word(map, "protocol", Protocol, "smtp, submission, lmtp, pop3 or imap") ?? throw map.Missing("protocol", "an endpoint");
        TlsMode tls = Word(map, "tls", Tls, "none, starttls or implicit") ?? TlsMode.StartTls;
        string host = map.Text("host") ?? throw map.Missing("host", "an endpoint");
        if (host.Length == 0 || host.Any(c => char.IsWhiteSpace(c) || c is '/' or '@' or '[' or ']'))
            throw map.Fault("host", "a host is a name or an address", "an IPv6 address stands here without brackets");
        return new(protocol, host, map.Number("port", 1, 65535) ?? TargetScheme.DefaultPort(protocol, tls), tls);
    }

    internal static Endpoint ReadUrl(ProfileSource source, YamlNode node, string url)
    {
        TargetUrl target = TargetUrl.Parse(url, (offset, reason, hint) => source.Fault(node.Start.Line, node.Start.Column + offset, reason, hint));
        return target.User is null ? target.Endpoint : throw source.Fault(node, "an endpoint has no user", "list it under 'accounts'");
    }

    private static T? Word<T>(ProfileMap map, string key, Func<string, T?> read, string known) where T : struct
        => map.Text(key) is not { } word ? null : read(word) ?? throw map.Fault(key, $"'{key}' is {known}");

    private static MailProtocol? Protocol(string word) => word switch
    {
        "smtp" => MailProtocol.Smtp,
        "submission" => MailProtocol.Submission,
        "lmtp" => MailProtocol.Lmtp,
        "pop3" => MailProtocol.Pop3,
        "imap" => MailProtocol.Imap,
        _ => null,
    };

    private static TlsMode? Tls(string word) => word switch
    {
        "none" => TlsMode.None,
        "starttls" => TlsMode.StartTls,
        "implicit" => TlsMode.Implicit,
        _ => null,
    };
}
