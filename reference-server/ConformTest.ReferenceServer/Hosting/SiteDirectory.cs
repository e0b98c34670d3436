using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>Which site a client meets: the one for all, or one that its address chooses, made when it first comes.</summary>
internal sealed class SiteDirectory(ReferenceServerOptions options, SslServerAuthenticationOptions tls) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ReferenceServerOptions, Lazy<Site>> _chosen = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyCollection<IPEndPoint> _own = [];

    /// <summary>The site of all clients whose address chooses none.</summary>
    public Site Main { get; } = new(options, tls);

    /// <summary>The site of the client at the other end.</summary>
    public Site Of(ConnectionContext transport)
    {
        if (options.ByClient is not { } choose || transport.RemoteEndPoint is not IPEndPoint { Address: var address }) return Main;
        return choose(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is { } chosen ? _chosen.GetOrAdd(chosen, Make).Value : Main;
    }

    /// <summary>Tells all sites where they are reached, so that none relays to itself.</summary>
    public void Listening(IReadOnlyCollection<IPEndPoint> endpoints)
    {
        _own = endpoints;
        foreach (var site in All) site.Relay.Own = endpoints;
    }

    /// <summary>Ends the site of these options, if a client has come there.</summary>
    public async ValueTask ReleaseAsync(ReferenceServerOptions chosen)
    {
        if (_chosen.TryRemove(chosen, out var site)) await site.Value.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(All.Select(site => site.DisposeAsync().AsTask()));

    private IEnumerable<Site> All => [Main, .. _chosen.Values.Select(site => site.Value)];

    private Lazy<Site> Make(ReferenceServerOptions chosen) => new(() =>
    {
        var site = new Site(chosen, tls);
        site.Relay.Own = _own;
        return site;
    });
}
