using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Tags of more than 32 characters are cut in the answer.</summary>
internal sealed class CutsLongTags()
    : ImapFault("imap.tag.echoed/long-tag-cut", "Tags of more than 32 characters are cut in the answer.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CutsLongTags());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag.Length: > 32 } status ? [status with { Tag = status.Tag![..32] }] : [response];
}
