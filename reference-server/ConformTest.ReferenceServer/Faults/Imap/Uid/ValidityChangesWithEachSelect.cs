using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The UID validity is another one each time a mailbox is selected.</summary>
internal sealed class ValidityChangesWithEachSelect()
    : ImapFault("imap.uid.persistent", "The UID validity is another one each time a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ValidityChangesWithEachSelect());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not StatusResponse { Tag: null, Code.Name: "UIDVALIDITY" } status) return [response];
        var times = session.Notes.TryGetValue("selects", out var count) ? (int)count + 1 : 0;
        session.Notes["selects"] = times;
        return [status with { Code = new("UIDVALIDITY", status.Code!.Arguments[0].Off(times)) }];
    }
}
