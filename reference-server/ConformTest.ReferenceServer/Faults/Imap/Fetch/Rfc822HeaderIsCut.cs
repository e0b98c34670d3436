using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822.HEADER lacks the first octet.</summary>
internal sealed class Rfc822HeaderIsCut()
    : ImapFault("imap.fetch.rfc822-items-are-equivalent/header", "RFC822.HEADER lacks the first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Rfc822HeaderIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "RFC822.HEADER", header => header.Cut(1, 0));
}
