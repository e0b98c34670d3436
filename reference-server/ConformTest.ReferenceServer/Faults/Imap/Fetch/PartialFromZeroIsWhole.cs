using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A partial fetch from octet 0 comes back as the whole.</summary>
internal sealed class PartialFromZeroIsWhole()
    : ImapFault("imap.fetch.partial-is-truncated-at-the-end", "A partial fetch from octet 0 comes back as the whole.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PartialFromZeroIsWhole());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Items(item => item.Name.EndsWith("<0>", StringComparison.Ordinal) ? item with { Name = item.Name[..^3] } : item);
}
