using System.Collections.Concurrent;
using System.Net;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Targets;

/// <summary>One embedded server for all faults at a time: which one a connection meets follows from the address that it comes from.</summary>
internal sealed class SharedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<IPAddress, ReferenceServerOptions> _open;
    private readonly Server _server;

    private SharedServer(Server server, ConcurrentDictionary<IPAddress, ReferenceServerOptions> open)
    {
        _server = server;
        _open = open;
    }

    /// <summary>Only Linux has all loopback addresses without being asked; elsewhere each fault needs a server of its own.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux();

    public static async Task<SharedServer> StartAsync(CancellationToken cancellation)
    {
        ConcurrentDictionary<IPAddress, ReferenceServerOptions> open = new();
        var options = EmbeddedTarget.Switched(ServerSwitches.None) with { SideDoors = EmbeddedTarget.Doors, ByClient = open.GetValueOrDefault };
        return new SharedServer(await Server.StartAsync(options, cancellation).ConfigureAwait(false), open);
    }

    /// <summary>The server as everybody else meets it: without faults.</summary>
    public Profile Sound => EmbeddedTarget.Describe(_server.Endpoints, new ReferenceServerOptions());

    /// <summary>The server as whoever comes from the fault's address meets it, with mail and a queue of its own; closing ends that part.</summary>
    public async Task<EmbeddedTarget> OpenAsync(string fault, Neighbour neighbour, TimeProvider time, CancellationToken cancellation)
    {
        var (client, relayed) = (FaultAddresses.Of(fault), FaultAddresses.Relayed(fault));
        var network = new EmbeddedNetwork(EmbeddedTarget.Switched(new ServerSwitches([fault], [], [])) with { TimeProvider = time }, relayed);
        var near = network.Near;
        _open[client] = _open[relayed] = near;
        var profile = EmbeddedTarget.Describe(_server.Endpoints, near) with { ClientAddress = client };
        return new EmbeddedTarget(_server, network, await network.CompleteAsync(profile, _server, neighbour, cancellation).ConfigureAwait(false), async () =>
        {
            _open.TryRemove(client, out _);
            _open.TryRemove(relayed, out _);
            await _server.ReleaseAsync(near).ConfigureAwait(false);
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
