using System.Collections.Immutable;
using System.Net;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>Reads profile files (YAML; <c>docs/profile.md</c>, <c>profile.schema.json</c>).</summary>
public static class ProfileReader
{
    internal static readonly string[] Keys =
    [
        "name", "software", "endpoints", "accounts", "domain", "nobody", "elsewhere", "sender", "client-name", "client-address", "mailing-list", "alias", "delivery", "read-back",
        "sink", "far", "limits", "max-connections", "jobs", "mailbox-prefix", "certificate", "notes", "versions",
    ];

    internal static readonly string[] LimitKeys = ["greeting", "reply", "login", "delivery", "quiet", "idle", "close"];

    /// <summary>Reads a profile file; <c>password-env</c> is looked up in this process's environment.</summary>
    /// <exception cref="ProfileException">The file cannot be opened or understood.</exception>
    public static Profile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProfileException(path, 1, 1, $"cannot read the profile: {e.Message}", "", null);
        }
    }

    /// <summary>Reads a profile from its text.</summary>
    /// <param name="text">YAML, at most 1 MiB.</param>
    /// <param name="file">The name for messages.</param>
    /// <exception cref="ProfileException">The text cannot be understood.</exception>
    public static Profile Parse(string text, string file) => Parse(text, file, Environment.GetEnvironmentVariable);

    /// <summary>Reads a profile from its text, with an environment of the caller's.</summary>
    public static Profile Parse(string text, string file, Func<string, string?> environment)
    {
        var source = new ProfileSource(file, text);
        var map = new ProfileMap(source, source.Root(), "a profile", Keys);
        ImmutableArray<Endpoint> endpoints = [.. map.List("endpoints").Select(node => EndpointReader.Read(source, node))];
        if (endpoints.IsEmpty)
            throw map.Missing("endpoints", "a profile");
        string? domain = map.Text("domain");
        var accounts = AccountReader.Read(source, map, domain, environment);
        var plain = new Profile { Name = map.Text("name") ?? throw map.Missing("name", "a profile"), Endpoints = endpoints };
        return plain with
        {
            Software = map.Text("software", plain.Software),
            Accounts = accounts,
            Domain = domain ?? accounts.Select(account => Profile.DomainOf(account.Address)).FirstOrDefault(d => d is not null),
            Nobody = map.Text("nobody"),
            Elsewhere = map.Text("elsewhere", plain.Elsewhere),
            Sender = map.Text("sender", plain.Sender),
            ClientName = map.Text("client-name", plain.ClientName),
            ClientAddress = Address(map),
            MailingList = GroupReader.MailingList(source, map, accounts),
            Alias = GroupReader.Alias(source, map, accounts),
            Delivery = RouteReader.Delivery(source, map, endpoints),
            ReadBack = RouteReader.ReadBack(source, map, endpoints),
            Sink = SinkReader.Read(source, map.At("sink")),
            Far = FarReader.Read(source, map.At("far"), environment),
            Limits = Limits(source, map.At("limits")),
            MaxConnections = map.Number("max-connections", 0, 100_000) ?? 0,
            Jobs = map.Number("jobs", 1, 1000),
            MailboxPrefix = map.Text("mailbox-prefix", ""),
            Certificate = Certificate(map),
            Notes = [.. map.List("notes").Select(note => map.TextOf(note, "a note"))],
            Versions = Versions(source, map),
        };
    }

    private static TimeLimits Limits(ProfileSource source, YamlNode? node)
    {
        var limits = new TimeLimits();
        if (node is null)
            return limits;
        var map = new ProfileMap(source, node, "'limits'", LimitKeys);
        return new TimeLimits
        {
            Greeting = map.Duration("greeting", limits.Greeting),
            Reply = map.Duration("reply", limits.Reply),
            Login = map.Duration("login", limits.Login),
            Delivery = map.Duration("delivery", limits.Delivery),
            Quiet = map.Duration("quiet", limits.Quiet),
            Idle = map.Duration("idle", limits.Idle),
            Close = map.Duration("close", limits.Close),
        };
    }

    private static IPAddress? Address(ProfileMap map) => map.Text("client-address") switch
    {
        null => null,
        { } text when IPAddress.TryParse(text, out var address) => address,
        _ => throw map.Fault("client-address", "'client-address' is an address of this machine, such as 127.0.0.2"),
    };

    private static CertificateCheck Certificate(ProfileMap map) => map.Text("certificate") switch
    {
        null or "any" => new AnyCertificate(),
        "system" => new SystemCertificate(),
        ['s', 'h', 'a', '2', '5', '6', ':', .. var digits] when digits.Replace(":", "") is { Length: 64 } hex && hex.All(char.IsAsciiHexDigit)
            => new PinnedCertificate(hex.ToLowerInvariant()),
        _ => throw map.Fault("certificate", "'certificate' is any, system, or sha256: with 64 hexadecimal digits"),
    };

    private static ImmutableDictionary<string, string> Versions(ProfileSource source, ProfileMap map) => map.At("versions") switch
    {
        null => ImmutableDictionary<string, string>.Empty,
        YamlMappingNode versions => versions.Children.ToImmutableDictionary(
            pair => map.TextOf(pair.Key, "a name under 'versions'"), pair => map.TextOf(pair.Value, "a version")),
        var other => throw source.Fault(other, "'versions' is a mapping (name: version)"),
    };
}
