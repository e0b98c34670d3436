using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Partial fetches come back without their origin.</summary>
internal sealed class PartialWithoutOrigin()
    : ImapFault("imap.fetch.partial-names-its-origin", "Partial fetches come back without their origin.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PartialWithoutOrigin());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Items(item => item.Name.EndsWith('>') ? item with { Name = item.Name[..item.Name.LastIndexOf('<')] } : item);
}
