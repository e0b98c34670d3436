using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.Cli.Commands;

/// <summary>The options of <c>serve</c> that describe the server, and what they mean to it.</summary>
internal sealed class ServeArguments
{
    private const string RelayName = "--relay";

    private readonly SwitchArguments _switches = new();
    private readonly Option<string?> _domain = new("--domain") { Description = "The mail domain that it serves (default: reference.test).", HelpName = "domain" };
    private readonly Option<string?> _hostname = new("--hostname") { Description = "Its own name (default: mx. and the domain).", HelpName = "name" };
    private readonly Option<string[]> _account = new("--account") { Description = "An account, as user:password; may be repeated. Without one there are alice, bob, carol and more.", HelpName = "user:password" };
    private readonly Option<string[]> _port = new("--port") { Description = "A port other than a free one, as smtp=2525; may be repeated.", HelpName = "service=port" };
    private readonly Option<string?> _clientAuthority = new("--client-authority")
    {
        Description = "Ask TLS clients for a certificate, and let those of this authority (PEM or DER) log in with EXTERNAL: by the address or else the common name in it.",
        HelpName = "file",
    };
    private readonly Option<bool> _relay = new(RelayName) { Description = "Take mail for elsewhere from users who log in, and bring it to its next hop." };
    private readonly Option<string[]> _relayFrom = new("--relay-from") { Description = "Relay for clients of this network without a login too, as 192.0.2.0/24; may be repeated.", HelpName = "network" };
    private readonly Option<string?> _zone = new("--zone") { Description = "Look domains up in this zone file (RFC 1035) instead of the DNS.", HelpName = "file" };
    private readonly Option<string[]> _nextHopPort = new("--next-hop-port") { Description = "The port of next hops, for all or for one host or address, as mx.example=2525; may be repeated.", HelpName = "[host=]port" };

    public void AddTo(Command command)
    {
        _switches.AddTo(command);
        foreach (var option in new Option[] { _domain, _hostname, _account, _port, _clientAuthority, _relay, _relayFrom, _zone, _nextHopPort })
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public ReferenceServerOptions Read(ParseResult parsed)
    {
        var plain = new ReferenceServerOptions();
        var switches = _switches.Read(parsed);
        var domain = parsed.GetValue(_domain) ?? plain.Domain;
        var accounts = (parsed.GetValue(_account) ?? []).Select(Account).ToList();
        return plain with
        {
            Domain = domain,
            Hostname = parsed.GetValue(_hostname) ?? $"mx.{domain}",
            Accounts = accounts.Count > 0 ? accounts : plain.Accounts,
            Postmaster = accounts.Count > 0 ? accounts[0].User : plain.Postmaster,
            Ports = (parsed.GetValue(_port) ?? []).Aggregate(new ServicePorts(), Port),
            Faults = switches.Faults.ToFrozenSet(),
            Variants = switches.Variants.ToFrozenSet(),
            Without = switches.Without.ToFrozenSet(),
            ClientAuthority = parsed.GetValue(_clientAuthority) is { } authority ? Authority(authority) : null,
            Relay = Relay(parsed),
        };
    }

    private RelayOptions? Relay(ParseResult parsed)
    {
        var clients = (parsed.GetValue(_relayFrom) ?? []).Select(Network).ToList();
        var ports = (parsed.GetValue(_nextHopPort) ?? []).Aggregate(new HopPorts(), HopPort);
        if (!parsed.GetValue(_relay) && clients.Count == 0)
            return parsed.GetValue(_zone) is null && parsed.GetValue(_nextHopPort) is null or []
                ? null
                : throw new UsageException($"--zone and --next-hop-port say how mail is relayed, and nothing is: add {RelayName}");
        return new RelayOptions { Clients = clients, Ports = ports, Resolver = parsed.GetValue(_zone) is { } zone ? Zone(zone) : null };
    }

    private static ZoneResolver Zone(string file)
    {
        try
        {
            return new ZoneResolver(ZoneFile.Parse(File.ReadAllText(file), file));
        }
        catch (ZoneFileException broken)
        {
            throw new UsageException(broken.Message);
        }
    }

    private static X509Certificate2 Authority(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--client-authority {file}: {failure.Message}");
        }
    }

    private static AccountOptions Account(string text) =>
        text.Split(':', 2) is [{ Length: > 0 } user, var password] ? new AccountOptions(user, password) : throw new UsageException($"--account {text}: user:password is wanted");

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new UsageException($"--relay-from {text}: an address or a network such as 192.0.2.0/24 is wanted");

    private static HopPorts HopPort(HopPorts ports, string text)
    {
        var cut = text.LastIndexOf('=');
        var number = Number("--next-hop-port", text, text[(cut + 1)..]);
        return cut < 0
            ? ports with { Default = number }
            : ports with { ByHost = new Dictionary<string, int>(ports.ByHost, StringComparer.OrdinalIgnoreCase) { [text[..cut]] = number } };
    }

    private static ServicePorts Port(ServicePorts ports, string text)
    {
        var words = text.Split('=', 2);
        int? number = words.Length == 2 ? Number("--port", text, words[1]) : throw new UsageException($"--port {text}: service=port is wanted");
        return words[0] switch
        {
            "smtp" => ports with { Smtp = number },
            "submission" => ports with { Submission = number },
            "submissions" => ports with { Submissions = number },
            "lmtp" => ports with { Lmtp = number },
            "pop3" => ports with { Pop3 = number },
            "pop3s" => ports with { Pop3s = number },
            "imap" => ports with { Imap = number },
            "imaps" => ports with { Imaps = number },
            _ => throw new UsageException($"--port {text}: the services are smtp, submission, submissions, lmtp, pop3, pop3s, imap, imaps"),
        };
    }

    private static int Number(string option, string text, string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? number
            : throw new UsageException($"{option} {text}: a port is a number from 1 to 65535");
}
