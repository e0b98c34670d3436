using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT always predicts UID 1.</summary>
internal sealed class UidNextIsOne()
    : ImapFault("imap.uid.next-is-above-all", "SELECT always predicts UID 1.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidNextIsOne());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: null, Code.Name: "UIDNEXT" } status ? [status with { Code = new("UIDNEXT", ImapValue.Number(1)) }] : [response];
}
