using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID FETCH does not send the UID.</summary>
internal sealed class UidFetchWithoutUid()
    : ImapFault("imap.uid.fetch-includes-uid", "UID FETCH does not send the UID.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidFetchWithoutUid());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("UID FETCH") ? response.Without("UID") : [response];
}
