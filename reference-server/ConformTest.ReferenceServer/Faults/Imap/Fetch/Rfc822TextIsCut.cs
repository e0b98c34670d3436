using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822.TEXT lacks the first octet.</summary>
internal sealed class Rfc822TextIsCut()
    : ImapFault("imap.fetch.rfc822-items-are-equivalent", "RFC822.TEXT lacks the first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Rfc822TextIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "RFC822.TEXT", text => text.Cut(1, 0));
}
