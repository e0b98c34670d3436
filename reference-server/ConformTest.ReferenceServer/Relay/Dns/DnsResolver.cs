using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>Asks name servers: this machine's, or those named.</summary>
public sealed class DnsResolver : IMailResolver
{
    private readonly LookupClient _client;

    /// <param name="servers">Empty for those which the machine is set up with.</param>
    public DnsResolver(IReadOnlyList<IPEndPoint> servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        var options = servers.Count == 0 ? new LookupClientOptions() : new LookupClientOptions([.. servers]);
        options.Timeout = TimeSpan.FromSeconds(5);
        options.Retries = 2;
        options.ThrowDnsErrors = false;
        _client = new(options);
    }

    public async ValueTask<DnsAnswer<MxData>> MxAsync(string domain, CancellationToken cancellation) =>
        Answer(await AskAsync(domain, QueryType.MX, cancellation),
            answers => answers.MxRecords().Select(record => new MxData(record.Preference, record.Exchange.Value.TrimEnd('.'))));

    public async ValueTask<DnsAnswer<IPAddress>> AddressesAsync(string host, CancellationToken cancellation)
    {
        var six = Socket.OSSupportsIPv6 ? AskAsync(host, QueryType.AAAA, cancellation) : Task.FromResult<IDnsQueryResponse?>(null);
        var four = Answer(await AskAsync(host, QueryType.A, cancellation), answers => answers.ARecords().Select(record => record.Address));
        if (!Socket.OSSupportsIPv6) return four;
        var both = Answer(await six, answers => answers.AaaaRecords().Select(record => record.Address));
        if (both.Outcome != DnsOutcome.Found) return four.Outcome == DnsOutcome.Found || both.Outcome != DnsOutcome.Failed ? four : both;
        return four.Outcome == DnsOutcome.Found ? DnsAnswer.Of<IPAddress>([.. both.Records, .. four.Records]) : both;
    }

    public async ValueTask<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellation) =>
        Answer(await AskAsync(name, QueryType.TXT, cancellation), answers => answers.TxtRecords().Select(record => string.Concat(record.Text)));

    private async Task<IDnsQueryResponse?> AskAsync(string name, QueryType type, CancellationToken cancellation)
    {
        try
        {
            // The final dot keeps a search list away: names in mail are complete (RFC 5321 section 5.1).
            return await _client.QueryAsync(name + ".", type, cancellationToken: cancellation);
        }
        catch (Exception failure) when (failure is DnsResponseException or SocketException or ArgumentException)
        {
            return null;
        }
    }

    private static DnsAnswer<T> Answer<T>(IDnsQueryResponse? response, Func<IReadOnlyList<DnsResourceRecord>, IEnumerable<T>> take) =>
        (DnsResponseCode?)response?.Header.ResponseCode switch
        {
            DnsResponseCode.NoError => DnsAnswer.Of<T>([.. take(response!.Answers)]) with { IsAlias = response.Answers.CnameRecords().Any() },
            DnsResponseCode.NotExistentDomain => DnsAnswer.Without<T>(DnsOutcome.NoSuchName),
            _ => DnsAnswer.Without<T>(DnsOutcome.Failed),
        };
}
