using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE tells a mod-sequence that is older than the change.</summary>
internal sealed class StoreKeepsModSeq()
    : ImapFault("imap.condstore.change-raises-modseq", "STORE tells a mod-sequence that is older than the change.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreKeepsModSeq());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("STORE") ? response.Item(name => name == "MODSEQ", _ => ImapValue.List(ImapValue.Number(1))) : [response];
}
