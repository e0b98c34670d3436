using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT is answered before login.</summary>
internal sealed class StatBeforeLogin()
    : Pop3Fault("pop3.state.authorization-err/stat", "STAT is answered before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatBeforeLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Authorization && command.Is("STAT"), () => Pop3Reply.Ok("0 0"));
}
