using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>MIME lacks its first octet.</summary>
internal sealed class MimeHeaderIsCut()
    : ImapFault("imap.fetch.mime-header-of-part", "MIME lacks its first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MimeHeaderIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.EndsWith(".MIME]", StringComparison.Ordinal), text => text.Cut(1, 0));
}
