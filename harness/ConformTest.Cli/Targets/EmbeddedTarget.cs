using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer;
using ConformTest.ReferenceServer.Faults;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Targets;

/// <summary>The reference server in this process, on free loopback ports, with the profile that describes it.</summary>
public sealed class EmbeddedTarget : IAsyncDisposable
{
    private static readonly (string Key, MailProtocol Protocol, TlsMode Tls)[] Services =
    [
        ("smtp", MailProtocol.Smtp, TlsMode.StartTls), ("submission", MailProtocol.Submission, TlsMode.StartTls), ("submissions", MailProtocol.Submission, TlsMode.Implicit),
        ("lmtp", MailProtocol.Lmtp, TlsMode.None), ("pop3", MailProtocol.Pop3, TlsMode.StartTls), ("pop3s", MailProtocol.Pop3, TlsMode.Implicit),
        ("imap", MailProtocol.Imap, TlsMode.StartTls), ("imaps", MailProtocol.Imap, TlsMode.Implicit),
    ];

    /// <summary>Small enough that conversations can try what lies beyond.</summary>
    private const int LargestMessage = 10 * 1024 * 1024;

    private const string Unfaulted = ".unfaulted";

    /// <summary>Through which the harness does its own work at a faulty server.</summary>
    internal static readonly FrozenSet<string> Doors = FrozenSet.Create("imap", "pop3", "lmtp");

    private static readonly IPAddress RelayedClient = IPAddress.Parse("127.0.0.2");

    private readonly EmbeddedNetwork _network;
    private readonly Func<ValueTask> _close;

    /// <param name="close">What ends the server, or our part of it.</param>
    internal EmbeddedTarget(Server server, EmbeddedNetwork network, Profile profile, Func<ValueTask> close)
    {
        _network = network;
        _close = close;
        Profile = profile;
        SideDoors =
        [
            .. Services.Where(service => server.Endpoints.ContainsKey(service.Key + Unfaulted)).Select(service =>
                new Endpoint(service.Protocol, server.Endpoints[service.Key + Unfaulted].Address.ToString(), server.Endpoints[service.Key + Unfaulted].Port, TlsMode.None)),
        ];
    }

    public Profile Profile { get; }

    /// <summary>Endpoints on the same store without faults, for the harness's own work.</summary>
    public IReadOnlyList<Endpoint> SideDoors { get; }

    /// <exception cref="UsageException">A fault of that name does not exist.</exception>
    public static Task<EmbeddedTarget> StartAsync(IReadOnlyCollection<string> faults, IReadOnlyCollection<string> without, CancellationToken cancellation) =>
        StartAsync(new ServerSwitches(faults, [], without), Neighbour.None, cancellation);

    /// <exception cref="UsageException">A fault or a variant of that name does not exist.</exception>
    public static Task<EmbeddedTarget> StartAsync(ServerSwitches switches, Neighbour neighbour, CancellationToken cancellation) =>
        StartAsync(Switched(switches), neighbour, cancellation);

    /// <summary>The options that every embedded server has, and these switches.</summary>
    internal static ReferenceServerOptions Switched(ServerSwitches switches)
    {
        ArgumentNullException.ThrowIfNull(switches);
        return new()
        {
            Limits = new() { MessageSize = LargestMessage, DeliverByMinimum = TimeSpan.FromSeconds(2) },
            NoSoliciting = ["test.conformtest:ADV"],
            Faults = switches.Faults.ToFrozenSet(),
            Variants = switches.Variants.ToFrozenSet(),
            Without = switches.Without.ToFrozenSet(),
            SideDoors = switches.Faults.Count == 0 ? FrozenSet<string>.Empty : Doors,
        };
    }

    /// <summary>Starts a server with options of the caller's own, in a network where it relays.</summary>
    /// <exception cref="UsageException">A fault or a variant of that name does not exist.</exception>
    public static async Task<EmbeddedTarget> StartAsync(ReferenceServerOptions options, Neighbour neighbour, CancellationToken cancellation)
    {
        try
        {
            var network = new EmbeddedNetwork(options, RelayedClient);
            var server = await Server.StartAsync(network.Near, cancellation).ConfigureAwait(false);
            var profile = await network.CompleteAsync(Describe(server.Endpoints, options), server, neighbour, cancellation).ConfigureAwait(false);
            return new EmbeddedTarget(server, network, profile, server.DisposeAsync);
        }
        catch (UnknownFaultException unknown)
        {
            throw new UsageException(unknown.Message);
        }
    }

    /// <summary>The profile of a reference server at these endpoints, which are on this machine and quick.</summary>
    public static Profile Describe(IReadOnlyDictionary<string, IPEndPoint> listening, ReferenceServerOptions options)
    {
        ImmutableArray<Endpoint> endpoints =
        [
            .. Services.Where(service => listening.ContainsKey(service.Key)).Select(service =>
                new Endpoint(service.Protocol, listening[service.Key].Address.ToString(), listening[service.Key].Port, service.Tls)),
        ];
        return new Profile
        {
            Name = "reference server",
            Software = $"conformtest reference server {typeof(Server).Assembly.GetName().Version?.ToString(3)}",
            Endpoints = endpoints,
            Accounts = [.. options.Accounts.Select(account => new TargetAccount(account.User, account.User, account.Password, account.Address ?? $"{account.User}@{options.Domain}", account.Token ?? ""))],
            Domain = options.Domain,
            MailingList = Group(options, options.Groups.FirstOrDefault(group => group.IsList)),
            Alias = Group(options, options.Groups.FirstOrDefault(group => group is { IsList: false, Members.Count: > 1 })),
            Delivery = endpoints.FirstOrDefault(endpoint => endpoint.Protocol == MailProtocol.Lmtp) is { } lmtp ? new LmtpDelivery(lmtp) : null,
            ReadBack = new ImapReadBack(),
            Limits = new TimeLimits { Quiet = TimeSpan.FromMilliseconds(60), Reply = TimeSpan.FromSeconds(2), Delivery = TimeSpan.FromSeconds(3), Close = TimeSpan.FromSeconds(2) },
            Jobs = 64,
            Notes = [.. Note("deliberate faults", options.Faults), .. Note("legal peculiarities", options.Variants), .. Note("without", options.Without)],
        };
    }

    private static IEnumerable<string> Note(string what, IReadOnlyCollection<string> names) =>
        names.Count == 0 ? [] : [$"{what}: {string.Join(", ", names.Order(StringComparer.Ordinal))}"];

    /// <summary>A list or alias whose members all have accounts; others are of no use to a conversation.</summary>
    private static TargetGroup? Group(ReferenceServerOptions options, MailGroup? group) =>
        group?.Members.All(member => options.Accounts.Any(account => Whole(options, account.Address ?? account.User) == Whole(options, member))) != true ? null
        : new TargetGroup(Whole(options, group.Name), [.. group.Members.Select(member => Whole(options, member))], group.Administrator is { } name ? Whole(options, name) : null);

    private static string Whole(ReferenceServerOptions options, string name) => name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@{options.Domain}";

    public async ValueTask DisposeAsync()
    {
        await _close().ConfigureAwait(false);
        await _network.DisposeAsync().ConfigureAwait(false);
    }
}
