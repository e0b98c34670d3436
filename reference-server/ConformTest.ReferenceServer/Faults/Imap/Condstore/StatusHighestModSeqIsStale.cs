using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS tells a mod-sequence that is too low.</summary>
internal sealed class StatusHighestModSeqIsStale()
    : ImapFault("imap.condstore.status-highestmodseq", "STATUS tells a mod-sequence that is too low.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusHighestModSeqIsStale());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("HIGHESTMODSEQ", _ => 1);
}
