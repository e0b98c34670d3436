using System.Net;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay;

/// <summary>What the outgoing side is told before the server starts.</summary>
public sealed record RelayOptions
{
    /// <summary>Where domains are looked up; null asks this machine's name servers.</summary>
    public IMailResolver? Resolver { get; init; }

    public HopPorts Ports { get; init; } = new();

    /// <summary>Clients whose mail is relayed without authentication; none by default.</summary>
    public IReadOnlyList<IPNetwork> Clients { get; init; } = [];

    /// <summary>Further names of this server in MX records (RFC 5321 section 5.1).</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    public RetrySchedule Schedule { get; init; } = new();

    public HopTimeouts Timeouts { get; init; } = new();

    /// <summary>Messages that may wait at one time; more are refused with 452.</summary>
    public int QueueLength { get; init; } = 10_000;

    /// <summary>Octets that may wait at one time.</summary>
    public long QueueOctets { get; init; } = 1L << 30;

    /// <summary>Connections to next hops at one time.</summary>
    public int Connections { get; init; } = 20;

    /// <summary>Connections at one time for mail of one domain.</summary>
    public int ConnectionsPerDomain { get; init; } = 2;

    /// <summary>Recipients of one transaction; RFC 5321 section 4.5.3.1.8 makes next hops take 100.</summary>
    public int RecipientsPerTransaction { get; init; } = 100;

    /// <summary>Hosts and addresses tried in one attempt.</summary>
    public int AddressesPerAttempt { get; init; } = 5;

    /// <summary>How long an idle connection is kept for the next message of its domain.</summary>
    public TimeSpan ReuseFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Received fields in a message that has gone round in circles (RFC 5321 section 6.3).</summary>
    public int MostReceivedFields { get; init; } = 100;

    /// <summary>A message longer than this comes back without its text, whatever RET says (RFC 3461 section 6.2), in octets.</summary>
    public int LargestReturnedMessage { get; init; } = 1024 * 1024;

    /// <summary>Certificates that next hops must build on where TLS is required; null for those that the machine trusts.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>Orders MX hosts of the same preference.</summary>
    public int Seed { get; init; } = Environment.TickCount;

    public IQueueJournal? Journal { get; init; }
}
