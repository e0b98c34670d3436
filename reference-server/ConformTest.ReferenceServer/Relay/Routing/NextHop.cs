using System.Collections.Immutable;
using System.Net;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Routing;

/// <summary>A place to connect to.</summary>
/// <param name="Host">The MX host's name, the domain's own, or an address literal with brackets.</param>
public sealed record NextHop(string Host, IPEndPoint EndPoint)
{
    public override string ToString() => $"{Host} ({EndPoint})";
}

/// <summary>What the DNS says of a mail domain.</summary>
public abstract record Route;

/// <summary>Places to try, in this order; one at least.</summary>
public sealed record HopList(ImmutableArray<NextHop> Hops) : Route
{
    /// <summary>True when the domain is another name of the one whose records these are.</summary>
    public bool IsAlias { get; init; }
}

/// <summary>There is none, for now or for good.</summary>
public sealed record NoRoute(AttemptResult Result) : Route;
