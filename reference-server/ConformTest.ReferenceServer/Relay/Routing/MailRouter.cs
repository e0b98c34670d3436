using System.Collections.Immutable;
using System.Net;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Relay.Routing;

/// <summary>Finds where mail for a domain goes (RFC 5321 section 5.1).</summary>
/// <param name="isSelf">True for a host or endpoint which is this server itself.</param>
/// <param name="cut">The preference at which the list is cut, when this server has this one; only faults change it.</param>
internal sealed class MailRouter(IMailResolver resolver, HopPorts ports, int seed, Func<NextHop, bool> isSelf, Func<int, int> cut)
{
    /// <summary>More MX hosts than this are not asked for their addresses.</summary>
    private const int MostHosts = 10;

    private static readonly AttemptResult NullMx = AttemptResult.Refused("5.1.10", "the domain accepts no mail (null MX)");
    private static readonly AttemptResult NoDomain = AttemptResult.Refused("5.1.2", "the domain does not exist");
    private static readonly AttemptResult NoHost = AttemptResult.Refused("5.4.4", "no host of the domain can be found");
    private static readonly AttemptResult Loop = AttemptResult.Refused("5.4.6", "the mail would come back to this server");
    private static readonly AttemptResult AskAgain = AttemptResult.Deferred("4.4.3", "the name servers do not answer");

    private readonly Random _random = new(seed);

    public IMailResolver Resolver => resolver;

    /// <summary>True when the names of hosts are proven (<see cref="IMailResolver.IsAuthentic"/>).</summary>
    public bool IsAuthentic => resolver.IsAuthentic;

    public async ValueTask<Route> FindAsync(string domain, CancellationToken cancellation)
    {
        if (AddressLiteral.AddressOf(domain) is { } literal) return new HopList([Hop(domain, literal)]);
        var answer = await resolver.MxAsync(domain, cancellation);
        return answer.Outcome switch
        {
            DnsOutcome.Failed => new NoRoute(AskAgain),
            DnsOutcome.NoSuchName => new NoRoute(NoDomain),
            DnsOutcome.NoData => await ResolveAsync([new(0, domain)], cancellation),
            _ when answer.Records is [{ Exchange: "" }] => new NoRoute(NullMx),
            _ => await ResolveAsync(Sorted(answer.Records), cancellation) is var found && found is HopList list ? list with { IsAlias = answer.IsAlias } : found,
        };
    }

    /// <summary>Lowest preference first; equal ones in random order, to spread the load.</summary>
    private ImmutableArray<MxData> Sorted(ImmutableArray<MxData> records)
    {
        var shuffled = records.ToArray();
        lock (_random) _random.Shuffle(shuffled);
        return [.. shuffled.Where(record => record.Exchange.Length > 0).OrderBy(record => record.Preference).Take(MostHosts)];
    }

    private async ValueTask<Route> ResolveAsync(ImmutableArray<MxData> hosts, CancellationToken cancellation)
    {
        List<(int Preference, NextHop Hop)> hops = [];
        var own = int.MaxValue;
        var failed = false;
        foreach (var (preference, host) in hosts)
        {
            var answer = await resolver.AddressesAsync(host, cancellation);
            failed |= answer.Outcome == DnsOutcome.Failed;
            var found = answer.Records.Select(address => Hop(host, address)).ToArray();
            if (isSelf(new(host, new(IPAddress.None, 0))) || found.Any(isSelf)) own = Math.Min(own, cut(preference));
            else hops.AddRange(found.Select(hop => (preference, hop)));
        }

        if (hops.Count == 0 && own == int.MaxValue) return new NoRoute(failed ? AskAgain : NoHost);

        // This server and all that is no better than it would only send the mail round in circles.
        ImmutableArray<NextHop> left = [.. hops.Where(hop => hop.Preference < own).Select(hop => hop.Hop)];
        return left.IsEmpty ? new NoRoute(Loop) : new HopList(left);
    }

    private NextHop Hop(string host, IPAddress address) => new(host, new(address, ports.Of(host, address)));
}
