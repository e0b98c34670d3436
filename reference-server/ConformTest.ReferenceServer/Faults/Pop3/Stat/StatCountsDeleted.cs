using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT counts messages that are marked as deleted.</summary>
internal sealed class StatCountsDeleted()
    : Pop3Fault("pop3.stat.deleted-not-counted", "STAT counts messages that are marked as deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatCountsDeleted());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STAT"), () => Pop3Reply.Ok($"{session.Messages.Count} {session.Unmarked().Sum(session.OctetsOf)}"));
}
