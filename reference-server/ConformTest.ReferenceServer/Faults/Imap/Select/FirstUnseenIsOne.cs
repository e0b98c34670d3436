using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT always names message 1 as the first unseen one.</summary>
internal sealed class FirstUnseenIsOne()
    : ImapFault("imap.select.sends-first-unseen", "SELECT always names message 1 as the first unseen one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FirstUnseenIsOne());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: null, Code.Name: "UNSEEN" } status ? [status with { Code = new("UNSEEN", ImapValue.Number(1)) }] : [response];
}
