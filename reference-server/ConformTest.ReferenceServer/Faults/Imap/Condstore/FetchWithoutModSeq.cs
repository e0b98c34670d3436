using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH leaves out MODSEQ.</summary>
internal sealed class FetchWithoutModSeq()
    : ImapFault("imap.condstore.fetch-modseq", "FETCH leaves out MODSEQ.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FetchWithoutModSeq());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("FETCH") ? response.Without("MODSEQ") : [response];
}
