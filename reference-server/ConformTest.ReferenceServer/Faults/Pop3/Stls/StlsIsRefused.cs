using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS is announced and refused.</summary>
internal sealed class StlsIsRefused()
    : Pop3Fault("pop3.stls.answers-ok", "STLS is announced and refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsIsRefused());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Err("TLS is not available"));
}
