using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH counts without the messages that are gone, of which the session has not been told.</summary>
internal sealed class NumbersMoveUntold()
    : ImapFault("imap.sequence.position/before-removals-are-told", "FETCH counts without the messages that are gone, of which the session has not been told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NumbersMoveUntold());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers)
    {
        var gone = Enumerable.Range(1, session.View!.Count).Count(number => session.View[number].IsExpunged);
        return [.. numbers.Select(number => Math.Max(1, number - gone))];
    }
}
