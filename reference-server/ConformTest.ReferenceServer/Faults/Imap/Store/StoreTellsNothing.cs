using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE does not return the new flags.</summary>
internal sealed class StoreTellsNothing()
    : ImapFault("imap.store.returns-new-value", "STORE does not return the new flags.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreTellsNothing());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is FetchResponse && session.Current.Is("STORE", "UID STORE") ? [] : [response];
}
