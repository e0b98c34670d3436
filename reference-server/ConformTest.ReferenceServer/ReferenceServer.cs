using System.Collections.Frozen;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConformTest.ReferenceServer;

/// <summary>A running mail server made to be tested against: SMTP, submission, LMTP, POP3 and IMAP on one store.</summary>
public sealed class ReferenceServer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly SiteDirectory _sites;
    private readonly TimeSpan _shutdownLimit;

    private ReferenceServer(
        WebApplication host, SiteDirectory sites, X509Certificate2 certificate, IReadOnlyDictionary<string, IPEndPoint> endpoints, TimeSpan shutdownLimit)
    {
        _host = host;
        _sites = sites;
        _shutdownLimit = shutdownLimit;
        Certificate = certificate;
        Endpoints = endpoints;
    }

    /// <summary>Where each service listens: smtp, submission, submissions, lmtp, pop3, pop3s, imap, imaps.</summary>
    public IReadOnlyDictionary<string, IPEndPoint> Endpoints { get; }

    public MailStore Store => _sites.Main.Store;

    /// <summary>The outgoing side.</summary>
    public MailRelay Relay => _sites.Main.Relay;

    /// <summary>The certificate which TLS clients are shown.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The faults of sessions accepted from now on; open sessions keep theirs.</summary>
    public FaultSet Faults
    {
        get => _sites.Main.Sessions.Faults;
        set => _sites.Main.Sessions.Faults = value;
    }

    /// <summary>Starts all services; they accept connections when the task completes.</summary>
    /// <exception cref="UnknownFaultException">A fault or a variant of the options does not exist.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<ReferenceServer> StartAsync(ReferenceServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var certificate = options.Certificate ?? SelfSignedCertificate.For(options.Hostname);
        var sites = new SiteDirectory(options, Tls(options, certificate));
        var listening = new Dictionary<string, ListenOptions>(StringComparer.Ordinal);
        var host = Build(options, sites, listening);
        await host.StartAsync(cancellationToken);
        var endpoints = listening.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.IPEndPoint!, StringComparer.Ordinal);
        sites.Listening([.. endpoints.Where(pair => pair.Key == "smtp").Select(pair => pair.Value)]);
        return new(host, sites, certificate, endpoints, options.Limits.Shutdown);
    }

    /// <summary>Ends what <see cref="ReferenceServerOptions.ByClient"/> chose with these options, and forgets its mail.</summary>
    public ValueTask ReleaseAsync(ReferenceServerOptions chosen) => _sites.ReleaseAsync(chosen);

    private static SslServerAuthenticationOptions Tls(ReferenceServerOptions options, X509Certificate2 certificate)
    {
        var tls = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
        };
        if (options.ClientAuthority is not null)
        {
            // A client without a certificate, or with one that says nothing to us, is served all the same: EXTERNAL looks at it.
            tls.ClientCertificateRequired = true;
#pragma warning disable CA5359 // It is a client's certificate, and it lets nobody in by itself.
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        return tls;
    }

    private static WebApplication Build(ReferenceServerOptions options, SiteDirectory sites, Dictionary<string, ListenOptions> listening)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseSockets(sockets =>
        {
            // A session's work between two reads is short and never blocks, so it needs no thread of its own beside the socket's: half
            // of a message's cost was handing work from thread to thread.
            sockets.UnsafePreferInlineScheduling = true;
            // A wait without a buffer is a call more for each command; the buffers of ten thousand idle connections are 40 MB.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        }).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var service in ServiceRegistry.All)
            {
                if (service.Port(options.Ports) is not { } port) continue;
                if (options.SideDoors.Contains(service.Key))
                {
                    kestrel.Listen(new IPEndPoint(options.Address, 0), listen =>
                    {
                        listening[service.Key + ".unfaulted"] = listen;
                        listen.Run(transport => sites.Of(transport).Sessions.RunAsync(service, transport, FaultSet.None));
                    });
                }

                kestrel.Listen(new IPEndPoint(options.Address, port), listen =>
                {
                    listening[service.Key] = listen;
                    listen.Run(transport => sites.Of(transport).Sessions.RunAsync(service, transport));
                });
            }
        });
        return builder.Build();
    }

    /// <summary>Lets open sessions say goodbye, then closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sites.DisposeAsync();

        // The sessions have ended; their last words may still be on the way to the socket.
        using var limit = new CancellationTokenSource(_shutdownLimit);
        await _host.StopAsync(limit.Token);
        await _host.DisposeAsync();
    }
}
