using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>All messages have other UIDs each time a mailbox is selected.</summary>
internal sealed class UidsChangeWithEachSelect()
    : ImapFault("imap.uid.persistent/uids", "All messages have other UIDs each time a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidsChangeWithEachSelect());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        var times = session.Notes.TryGetValue("selects", out var count) ? (int)count : 0;
        if (response is StatusResponse { Tag: not null } && session.Current.Is("SELECT")) session.Notes["selects"] = times + 1;
        return response.Item(name => name == "UID", uid => uid.Off(1000 * times));
    }
}
