using System.Collections.Frozen;
using System.Net;

namespace ConformTest.ReferenceServer.Relay.Routing;

/// <summary>
/// The port of a next hop: 25 for all, unless told otherwise. The DNS names no ports, so that servers beside each other on one
/// machine need this map; keys are host names or addresses.
/// </summary>
public sealed record HopPorts
{
    private const int Smtp = 25;

    public int Default { get; init; } = Smtp;

    public IReadOnlyDictionary<string, int> ByHost { get; init; } = FrozenDictionary<string, int>.Empty;

    public int Of(string host, IPAddress address)
    {
        foreach (var (key, port) in ByHost)
            if (key.Equals(host, StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(key, out var known) && known.Equals(address))) return port;
        return Default;
    }
}
