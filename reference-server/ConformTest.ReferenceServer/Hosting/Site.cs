using System.Net.Security;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>All that stands behind the ports: the mail, the sessions and the outgoing side.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <exception cref="UnknownFaultException">A fault or a variant of the options does not exist.</exception>
    public Site(ReferenceServerOptions options, SslServerAuthenticationOptions tls)
    {
        var faults = FaultSet.Of(options.Faults, options.Variants);
        Store = new(options.TimeProvider);
        foreach (var account in options.Accounts)
            Store.AddAccount(account.User, account.Password, account.Address ?? $"{account.User}@{options.Domain}");
        Relay = new(options, Store, () => Sessions!.Faults);
        Sessions = new(options, Store, tls, Relay) { Faults = faults };
    }

    public MailStore Store { get; }

    public MailRelay Relay { get; }

    public SessionRunner Sessions { get; }

    /// <summary>Lets open sessions say goodbye, and mail on its way arrive.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Sessions.StopAsync(), Relay.DisposeAsync().AsTask());
        Sessions.Dispose();
    }
}
