using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT counts one message more than there are.</summary>
internal sealed class StatCountsOneMore()
    : Pop3Fault("pop3.stat.counts-messages", "STAT counts one message more than there are.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatCountsOneMore());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STAT"), () => Pop3Reply.Ok($"{session.Unmarked().Count + 1} {session.Unmarked().Sum(session.OctetsOf)}"));
}
