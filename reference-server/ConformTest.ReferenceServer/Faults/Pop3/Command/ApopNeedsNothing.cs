using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>APOP without a digest is answered with +OK.</summary>
internal sealed class ApopNeedsNothing()
    : Pop3Fault("pop3.command.syntax-err/apop", "APOP without a digest is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ApopNeedsNothing());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("APOP") && command.Words.Length < 2, () => Pop3Reply.Ok("Maildrop open"));
}
