using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS without USER is answered with +OK.</summary>
internal sealed class PassAlone()
    : Pop3Fault("pop3.pass.needs-user", "PASS without USER is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PassAlone());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("PASS") && session.PendingUser is null, () => Pop3Reply.Ok("Welcome"));
}
