using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>LIST shows messages that are marked as deleted.</summary>
internal sealed class ListShowsDeleted()
    : Pop3Fault("pop3.list.deleted-not-listed", "LIST shows messages that are marked as deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListShowsDeleted());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("LIST") && !command.HasArgument, () => Pop3Reply.Lines("All", session.Messages.Select(message => $"{message.Number} {session.OctetsOf(message)}")));
}
