using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The two services that speak POP3.</summary>
internal static class Pop3Service
{
    [ModuleInitializer]
    internal static void Register()
    {
        ServiceRegistry.Add(new("pop3", "pop3", TlsMode.Upgrade, ports => ports.Pop3, ServeAsync));
        ServiceRegistry.Add(new("pop3s", "pop3", TlsMode.Implicit, ports => ports.Pop3s, ServeAsync));
    }

    private static async Task ServeAsync(SessionContext context, CancellationToken cancellation)
    {
        using var session = new Pop3Session(context);
        await session.RunAsync(cancellation);
    }
}
