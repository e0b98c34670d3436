using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS gives a greater UIDNEXT each time.</summary>
internal sealed class UidNextGrowsWithEachLook()
    : ImapFault("imap.uid.next-changes-only-with-mail", "STATUS gives a greater UIDNEXT each time.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidNextGrowsWithEachLook());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not DataResponse { Name: "STATUS" }) return [response];
        var times = session.Notes.TryGetValue("looks", out var count) ? (int)count + 1 : 0;
        session.Notes["looks"] = times;
        return response.StatusItem("UIDNEXT", next => next + times);
    }
}
