using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UIDs close ranks when a message is gone.</summary>
internal sealed class UidsCloseRanks()
    : ImapFault("imap.uid.persistent/numbers", "UIDs close ranks when a message is gone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidsCloseRanks());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => response is not FetchResponse fetch
        ? [response]
        : fetch.Item(name => name == "UID", _ => ImapValue.Number(fetch.Number));
}
