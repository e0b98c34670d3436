using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is answered with +OK, and no TLS follows.</summary>
internal sealed class StlsWithoutTls()
    : Pop3Fault("pop3.stls.negotiates", "STLS is answered with +OK, and no TLS follows.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsWithoutTls());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Ok("Begin TLS negotiation"));
}
