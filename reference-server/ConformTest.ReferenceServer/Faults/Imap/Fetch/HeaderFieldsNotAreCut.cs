using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>HEADER.FIELDS.NOT lacks its first octet.</summary>
internal sealed class HeaderFieldsNotAreCut()
    : ImapFault("imap.fetch.header-fields-not-subset", "HEADER.FIELDS.NOT lacks its first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeaderFieldsNotAreCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.Contains("HEADER.FIELDS.NOT (", StringComparison.Ordinal), text => text.Cut(1, 0));
}
