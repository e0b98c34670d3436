using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Of five messages the first is shown last and the last first.</summary>
internal sealed class AppendsInFront()
    : ImapFault("imap.append.adds-at-the-end", "Of five messages the first is shown last and the last first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendsInFront());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        session.View!.Count == 5 && invocation.Is("FETCH") ? [.. numbers.Select(n => 6 - n)] : numbers;
}
