using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP is answered with +OK before login.</summary>
internal sealed class NoopBeforeLogin()
    : Pop3Fault("pop3.state.authorization-err", "NOOP is answered with +OK before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopBeforeLogin());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Authorization && command.Is("NOOP"), () => Pop3Reply.Ok("Nothing done"));
}
