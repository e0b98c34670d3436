using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE changes the next message too.</summary>
internal sealed class StoreSpills()
    : ImapFault("imap.store.leaves-other-messages", "STORE changes the next message too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreSpills());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        invocation.Is("STORE") && numbers.Count > 0 && numbers[^1] < session.View!.Count ? [.. numbers, numbers[^1] + 1] : numbers;
}
