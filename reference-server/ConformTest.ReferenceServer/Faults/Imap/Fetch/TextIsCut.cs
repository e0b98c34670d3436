using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[TEXT] lacks the first octet.</summary>
internal sealed class TextIsCut()
    : ImapFault("imap.fetch.header-and-text-are-the-whole", "BODY[TEXT] lacks the first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TextIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODY[TEXT]", text => text.Cut(1, 0));
}
