using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Partial fetches lack their last octet.</summary>
internal sealed class PartialIsCut()
    : ImapFault("imap.fetch.partial-is-a-substring", "Partial fetches lack their last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PartialIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.EndsWith('>'), text => text.Cut(0, 1));
}
