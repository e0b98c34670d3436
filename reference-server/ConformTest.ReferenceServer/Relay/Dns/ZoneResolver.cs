using System.Collections.Frozen;
using System.Net;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>Answers out of zone files: what they do not name does not exist.</summary>
public sealed class ZoneResolver : IMailResolver
{
    private const int LongestChain = 8;

    private readonly FrozenDictionary<string, ZoneRecord[]> _byName;
    private readonly FrozenSet<string> _ancestors;

    public ZoneResolver(IReadOnlyList<ZoneRecord> records)
    {
        _byName = records.GroupBy(record => record.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
        _ancestors = _byName.Keys.SelectMany(Ancestors).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What stands in a file of this machine needs no other proof.</summary>
    public bool IsAuthentic => true;

    public ValueTask<DnsAnswer<MxData>> MxAsync(string domain, CancellationToken cancellation) =>
        new(Find<MxRecord, MxData>(domain, record => record.Data));

    public ValueTask<DnsAnswer<IPAddress>> AddressesAsync(string host, CancellationToken cancellation) =>
        new(Find<AddressRecord, IPAddress>(host, record => record.Address));

    public ValueTask<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellation) =>
        new(Find<TxtRecord, string>(name, record => record.Text));

    private DnsAnswer<TData> Find<TRecord, TData>(string name, Func<TRecord, TData> data) where TRecord : ZoneRecord
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (!_byName.TryGetValue(name.TrimEnd('.'), out var records))
                return DnsAnswer.Without<TData>(_ancestors.Contains(name) ? DnsOutcome.NoData : DnsOutcome.NoSuchName);
            if (records.OfType<CnameRecord>().FirstOrDefault() is not { } alias)
                return DnsAnswer.Of<TData>([.. records.OfType<TRecord>().Select(data)]) with { IsAlias = step > 0 };
            name = alias.Target;
        }

        return DnsAnswer.Without<TData>(DnsOutcome.Failed);
    }

    /// <summary>A name exists as well when only names below it have records (RFC 4592 section 2.2.2).</summary>
    private static IEnumerable<string> Ancestors(string name)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', StringComparison.Ordinal))
        {
            name = name[(dot + 1)..];
            yield return name;
        }
    }
}
