using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID STORE does not send the UID.</summary>
internal sealed class UidStoreWithoutUid()
    : ImapFault("imap.uid.store-response-has-uid", "UID STORE does not send the UID.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidStoreWithoutUid());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("UID STORE") ? response.Without("UID") : [response];
}
