using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE does not tell the new mod-sequence.</summary>
internal sealed class StoreWithoutModSeq()
    : ImapFault("imap.condstore.store-answers-with-modseq", "STORE does not tell the new mod-sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreWithoutModSeq());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("STORE") ? response.Without("MODSEQ") : [response];
}
