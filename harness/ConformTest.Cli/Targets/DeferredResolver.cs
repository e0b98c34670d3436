using System.Net;
using ConformTest.ReferenceServer.Relay.Dns;

namespace ConformTest.Cli.Targets;

/// <summary>A resolver that is made when it is first asked: most runs relay nothing.</summary>
internal sealed class DeferredResolver(Func<IMailResolver> make) : IMailResolver
{
    private readonly Lazy<IMailResolver> _resolver = new(make);

    public bool IsAuthentic => _resolver.Value.IsAuthentic;

    public ValueTask<DnsAnswer<MxData>> MxAsync(string domain, CancellationToken cancellation) => _resolver.Value.MxAsync(domain, cancellation);

    public ValueTask<DnsAnswer<IPAddress>> AddressesAsync(string host, CancellationToken cancellation) => _resolver.Value.AddressesAsync(host, cancellation);

    public ValueTask<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellation) => _resolver.Value.TxtAsync(name, cancellation);
}
