using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[2.1] lacks its first octet.</summary>
internal sealed class NestedPartIsCut()
    : ImapFault("imap.fetch.part-in-nested-message", "BODY[2.1] lacks its first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NestedPartIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODY[2.1]", text => text.Cut(1, 0));
}
