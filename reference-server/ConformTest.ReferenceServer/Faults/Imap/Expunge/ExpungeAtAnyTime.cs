using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE responses are sent during FETCH, STORE and SEARCH.</summary>
internal sealed class ExpungeAtAnyTime()
    : ImapFault("imap.expunge.not-during-fetch-store-search", "EXPUNGE responses are sent during FETCH, STORE and SEARCH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeAtAnyTime());

    public override ExpungeTiming Timing(ImapSession session, Invocation invocation, ExpungeTiming timing) =>
        ExpungeTiming.Allowed;
}
