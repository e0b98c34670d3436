using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap;

/// <summary>IMAP in clear with STARTTLS, and under TLS from the start (RFC 9051 section 2.1, RFC 8314).</summary>
internal static class ImapService
{
    [ModuleInitializer]
    internal static void Register()
    {
        Add("imap", TlsMode.Upgrade, ports => ports.Imap);
        Add("imaps", TlsMode.Implicit, ports => ports.Imaps);
    }

    // A greeting that closes at once is a BYE (RFC 9051 section 7.1.5).
    private static void Add(string key, TlsMode tls, Func<ServicePorts, int?> port) =>
        ServiceRegistry.Add(new(key, "imap", tls, port, ServeAsync) { Busy = _ => "* BYE Too many connections" });

    private static Task ServeAsync(SessionContext context, CancellationToken cancellation) => new ImapSession(context).RunAsync(cancellation);
}
