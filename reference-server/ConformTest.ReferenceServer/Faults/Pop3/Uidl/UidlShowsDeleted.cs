using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>UIDL shows messages that are marked as deleted.</summary>
internal sealed class UidlShowsDeleted()
    : Pop3Fault("pop3.uidl.deleted-not-listed", "UIDL shows messages that are marked as deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlShowsDeleted());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("UIDL") && !command.HasArgument, () => Pop3Reply.Lines("All", session.Messages.Select(message => $"{message.Number} {session.UniqueIdOf(message)}")));
}
