using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT counts some octets more for each message.</summary>
internal sealed class StatCountsOverhead()
    : Pop3Fault("pop3.stat.octets/overhead", "STAT counts some octets more for each message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatCountsOverhead());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) => Shaping.If(
        session.State == Pop3States.Transaction && command.Is("STAT"),
        () => Pop3Reply.Ok($"{session.Unmarked().Count} {session.Unmarked().Sum(message => session.OctetsOf(message) + 16)}"));
}
