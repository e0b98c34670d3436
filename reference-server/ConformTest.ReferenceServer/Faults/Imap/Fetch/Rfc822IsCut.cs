using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822 lacks the last octet.</summary>
internal sealed class Rfc822IsCut()
    : ImapFault("imap.fetch.rfc822-items-are-equivalent/whole", "RFC822 lacks the last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Rfc822IsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "RFC822", text => text.Cut(0, 1));
}
