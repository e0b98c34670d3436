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
        ServiceRegistry.Add(new("imap", "imap", TlsMode.Upgrade, ports => ports.Imap, ServeAsync));
        ServiceRegistry.Add(new("imaps", "imap", TlsMode.Implicit, ports => ports.Imaps, ServeAsync));
    }

    private static Task ServeAsync(SessionContext context, CancellationToken cancellation) => new ImapSession(context).RunAsync(cancellation);
}
