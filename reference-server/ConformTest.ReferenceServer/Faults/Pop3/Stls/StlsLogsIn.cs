using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT is answered right behind the handshake.</summary>
internal sealed class StlsLogsIn()
    : Pop3Fault("pop3.stls.stays-in-authorization", "STAT is answered right behind the handshake.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsLogsIn());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Authorization && session.Connection.IsTls && command.Is("STAT"), () => Pop3Reply.Ok("0 0"));
}
