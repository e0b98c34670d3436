using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UIDs are the numbers of the messages.</summary>
internal sealed class UidsAreNumbers()
    : ImapFault("imap.uid.never-reused/numbers", "UIDs are the numbers of the messages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidsAreNumbers());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => response is not FetchResponse fetch
        ? [response]
        : fetch.Item(name => name == "UID", _ => ImapValue.Number(fetch.Number));
}
