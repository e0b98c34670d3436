using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The handshake fails for everybody.</summary>
internal sealed class NobodyGetsTls()
    : Pop3Fault("pop3.tls.1-2", "The handshake fails for everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NobodyGetsTls());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (!command.Is("STLS")) return default;
        session.End();
        return new(Pop3Reply.Ok("Begin TLS negotiation"));
    }
}
