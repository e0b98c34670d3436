using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class ExpungeDuringFetch()
    : ImapFault("imap.expunge.not-during-fetch", "FETCH, STORE and SEARCH tell expunges of other sessions.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeDuringFetch());

    public override ExpungeTiming Timing(ImapSession session, Invocation invocation, ExpungeTiming timing) => ExpungeTiming.Allowed;
}
