using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The octets of STAT include messages that are marked as deleted.</summary>
internal sealed class StatSumsDeleted()
    : Pop3Fault("pop3.stat.octets", "The octets of STAT include messages that are marked as deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatSumsDeleted());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STAT"), () => Pop3Reply.Ok($"{session.Unmarked().Count} {session.Messages.Sum(session.OctetsOf)}"));
}
