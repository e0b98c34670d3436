using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID STORE always changes the first message.</summary>
internal sealed class UidStoreByNumber()
    : ImapFault("imap.uid.store-by-uid", "UID STORE always changes the first message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidStoreByNumber());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        invocation.Is("UID STORE") && numbers.Count > 0 ? [1] : numbers;
}
