using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The two services that speak POP3.</summary>
internal static class Pop3Service
{
    [ModuleInitializer]
    internal static void Register()
    {
        Add("pop3", TlsMode.Upgrade, ports => ports.Pop3);
        Add("pop3s", TlsMode.Implicit, ports => ports.Pop3s);
    }

    // SYS/TEMP is RFC 3206's.
    private static void Add(string key, TlsMode tls, Func<ServicePorts, int?> port) =>
        ServiceRegistry.Add(new(key, "pop3", tls, port, ServeAsync) { Busy = _ => "-ERR [SYS/TEMP] Too many connections" });

    private static async Task ServeAsync(SessionContext context, CancellationToken cancellation)
    {
        using var session = new Pop3Session(context);
        await session.RunAsync(cancellation);
    }
}
