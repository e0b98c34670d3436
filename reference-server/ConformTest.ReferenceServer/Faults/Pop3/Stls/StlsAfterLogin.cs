using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STLS after login is answered with +OK.</summary>
internal sealed class StlsAfterLogin()
    : Pop3Fault("pop3.stls.transaction-err", "STLS after login is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StlsAfterLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STLS"), () => Pop3Reply.Ok("Begin TLS negotiation"));
}
