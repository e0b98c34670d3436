using System.Net;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests;

/// <summary>A test with a server of its own.</summary>
public abstract class ServerTest : IAsyncDisposable
{
    private ReferenceServer? _server;
    private readonly List<ClientConnection> _clients = [];

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected ReferenceServer Server => _server ?? throw new InvalidOperationException("StartAsync comes first");

    private protected Account Alice => Server.Store.FindByUser("alice")!;

    private protected async Task<ReferenceServer> StartAsync(ReferenceServerOptions? options = null) =>
        _server = await ReferenceServer.StartAsync(options ?? new(), Stop);

    private protected Task<ReferenceServer> StartWithFaultAsync(string fault) =>
        StartAsync(new() { Faults = new HashSet<string> { fault } });

    /// <summary>Connects, starting a plain server when none runs yet. Implicit TLS is done here.</summary>
    private protected async Task<ClientConnection> ConnectAsync(string service, IPAddress? source = null)
    {
        if (_server is null) await StartAsync();
        var client = await ClientConnection.ConnectAsync(Server.Endpoints[service], Server.Certificate, source);
        _clients.Add(client);
        if (service is "submissions" or "pop3s" or "imaps") await client.StartTlsAsync();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) await client.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
