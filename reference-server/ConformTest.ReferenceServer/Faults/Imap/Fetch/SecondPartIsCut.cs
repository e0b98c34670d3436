using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[2] lacks its first octet.</summary>
internal sealed class SecondPartIsCut()
    : ImapFault("imap.fetch.part-content/second", "BODY[2] lacks its first octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SecondPartIsCut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "BODY[2]", text => text.Cut(1, 0));
}
