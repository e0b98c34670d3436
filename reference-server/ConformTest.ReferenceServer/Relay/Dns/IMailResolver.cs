using System.Collections.Immutable;
using System.Net;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>What mail asks of the DNS. CNAME records are followed by the resolver (RFC 5321 section 5.1).</summary>
public interface IMailResolver
{
    /// <summary>True when the answers are proven to be the domain's own, as mail that requires TLS wants them (RFC 8689 section 4.2.1).</summary>
    bool IsAuthentic => false;

    /// <summary>The MX records of a domain, in the order in which they came.</summary>
    ValueTask<DnsAnswer<MxData>> MxAsync(string domain, CancellationToken cancellation);

    /// <summary>The A and AAAA records of a host, most preferred first.</summary>
    ValueTask<DnsAnswer<IPAddress>> AddressesAsync(string host, CancellationToken cancellation);

    /// <summary>The TXT records of a name, each with its strings joined.</summary>
    ValueTask<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellation);
}

/// <summary>One MX record's data (RFC 1035 section 3.3.9): lower preference first; an empty exchange accepts no mail (RFC 7505 section 3).</summary>
public readonly record struct MxData(int Preference, string Exchange);

/// <summary>How a question to the DNS ended.</summary>
public enum DnsOutcome
{
    Found,

    /// <summary>The name exists and has no record of this type.</summary>
    NoData,

    /// <summary>NXDOMAIN.</summary>
    NoSuchName,

    /// <summary>Nobody answered, or only with an error: ask again later.</summary>
    Failed,
}

/// <summary>An answer of the DNS.</summary>
/// <param name="Records">Empty unless found.</param>
public readonly record struct DnsAnswer<T>(DnsOutcome Outcome, ImmutableArray<T> Records)
{
    /// <summary>True when the name was an alias (CNAME) for the one that has the records.</summary>
    public bool IsAlias { get; init; }
}

/// <summary>Makes answers.</summary>
public static class DnsAnswer
{
    public static DnsAnswer<T> Of<T>(ImmutableArray<T> records) => new(records.IsEmpty ? DnsOutcome.NoData : DnsOutcome.Found, records);

    public static DnsAnswer<T> Without<T>(DnsOutcome outcome) => new(outcome, []);
}
