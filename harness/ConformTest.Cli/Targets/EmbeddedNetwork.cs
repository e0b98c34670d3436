using System.Net;
using System.Net.Sockets;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Targets;

/// <summary>Whether a second server runs beside the embedded one.</summary>
public enum Neighbour { None, FarServer }

/// <summary>
/// The network around the embedded server: hops at which the harness listens, a second server for mail that is relayed, and the DNS that leads
/// to them. The hops are loopback addresses of their own, which only Linux has without being asked.
/// </summary>
internal sealed class EmbeddedNetwork : IAsyncDisposable
{
    private const int Hops = 240;
    private const string Far = "hamburger.edu";
    /// <summary>Everything that takes hours elsewhere takes a moment here.</summary>
    private static readonly RetrySchedule Schedule = new()
    {
        Intervals = [TimeSpan.FromMilliseconds(800)],
        WarnAfter = TimeSpan.FromSeconds(1.5),
        GiveUpAfter = TimeSpan.FromSeconds(3),
    };

    private readonly Dictionary<string, int> _ports = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReferenceServerOptions _near;
    private readonly IPAddress _client;
    private readonly Socket? _reserved;
    private readonly MailSink? _sink;
    private Server? _far;

    /// <param name="near">The options of the server in the middle.</param>
    /// <param name="client">The address of ours for which it relays without a login.</param>
    public EmbeddedNetwork(ReferenceServerOptions near, IPAddress client)
    {
        _near = near;
        _client = client;
        if (!OperatingSystem.IsLinux())
            return;
        _reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _reserved.Bind(new IPEndPoint(IPAddress.Parse("127.77.0.1"), 0));
        var port = ((IPEndPoint)_reserved.LocalEndPoint!).Port;
        _sink = new MailSink
        {
            Hops = [.. Enumerable.Range(1, Hops).Select(n => new SinkHop($"s{n}.sink.test", new(IPAddress.Parse($"127.77.{n}.1"), port), new(IPAddress.Parse($"127.77.{n}.2"), port)))],
            Client = _client,
            Zone = SinkZone.Standard,
            Retry = Schedule.Intervals[0],
            Warning = Schedule.WarnAfter,
            GiveUp = Schedule.GiveUpAfter,
        };
    }

    /// <summary>What the server in the middle is told in order to live here.</summary>
    public ReferenceServerOptions Near => _near with { Relay = Relay() };

    public static Neighbour NeededBy(IEnumerable<Conversation> conversations) =>
        conversations.Any(conversation => ConversationScan.Of(conversation).Roles.Contains(ConversationScan.FarRole)) ? Neighbour.FarServer : Neighbour.None;

    /// <summary>Starts the second server, if there is to be one, and says in the profile what is here.</summary>
    public async Task<Profile> CompleteAsync(Profile profile, Server near, Neighbour neighbour, CancellationToken cancellation)
    {
        _ports[_near.Hostname] = near.Endpoints["smtp"].Port;
        profile = profile with { Sink = _sink };
        if (neighbour == Neighbour.None)
            return profile;
        var options = new ReferenceServerOptions
        {
            Domain = Far,
            Hostname = $"mx.{Far}",
            Accounts = [new("bob"), new("dave"), new("erin"), new("frank")],
            Postmaster = "bob",
            Ports = new ServicePorts { Submission = null, Submissions = null, Lmtp = null, Pop3s = null, Imaps = null },
            Relay = Relay(),
        };
        _far = await Server.StartAsync(options, cancellation).ConfigureAwait(false);
        _ports[options.Hostname] = _far.Endpoints["smtp"].Port;
        var there = EmbeddedTarget.Describe(_far.Endpoints, options);
        return profile with { Far = new FarServer { Endpoints = [.. there.Endpoints.Where(endpoint => endpoint.Protocol != MailProtocol.Smtp)], Accounts = there.Accounts } };
    }

    private RelayOptions Relay() => new()
    {
        Resolver = new DeferredResolver(() => new ZoneResolver(ZoneFile.Parse(Zone(), "embedded zone"))),
        Ports = new HopPorts { Default = _sink?.Hops[0].Listen.Port ?? new HopPorts().Default, ByHost = _ports },
        Clients = _sink is null ? [] : [new IPNetwork(_client, 32)],
        Schedule = Schedule,
        ReuseFor = TimeSpan.FromMilliseconds(100),
        Seed = 1,
    };

    private string Zone() => string.Concat((_sink?.Hops ?? []).Select(hop => SinkZoneText.Of(hop, _near.Hostname)).Append($"""
        {_near.Domain}. MX 10 {_near.Hostname}.
        {_near.Hostname}. A 127.0.0.1
        {Far}. MX 10 mx.{Far}.
        mx.{Far}. A 127.0.0.1

        """));

    public async ValueTask DisposeAsync()
    {
        if (_far is not null)
            await _far.DisposeAsync().ConfigureAwait(false);
        _reserved?.Dispose();
    }
}
