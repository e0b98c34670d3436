using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Under implicit TLS STAT is answered before login.</summary>
internal sealed class ImplicitTlsLogsIn()
    : Pop3Fault("pop3.implicit-tls.authorization", "Under implicit TLS STAT is answered before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImplicitTlsLogsIn());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STAT") && session.State == Pop3States.Authorization && session.Connection.IsTls, () => Pop3Reply.Ok("0 0"));
}
