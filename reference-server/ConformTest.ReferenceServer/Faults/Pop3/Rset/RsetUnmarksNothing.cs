using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RSET leaves the marks.</summary>
internal sealed class RsetUnmarksNothing()
    : Pop3Fault("pop3.rset.unmarks", "RSET leaves the marks.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetUnmarksNothing());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("RSET"), () => Pop3Reply.Ok("Done"));
}
