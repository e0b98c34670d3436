using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[] lacks the last octet.</summary>
internal sealed class WholeMessageIsCut()
    : ImapFault("imap.fetch.whole-message", "BODY[] lacks the last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WholeMessageIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODY[]", text => text.Cut(0, 1));
}
