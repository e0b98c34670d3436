using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT sends no HIGHESTMODSEQ.</summary>
internal sealed class SelectWithoutHighestModSeq()
    : ImapFault("imap.condstore.select-sends-highestmodseq", "SELECT sends no HIGHESTMODSEQ.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutHighestModSeq());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.IsUntagged("HIGHESTMODSEQ") ? Shaping.Nothing : [response];
}
