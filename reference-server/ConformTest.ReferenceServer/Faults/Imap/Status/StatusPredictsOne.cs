using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS always predicts UID 1.</summary>
internal sealed class StatusPredictsOne()
    : ImapFault("imap.status.uid-next", "STATUS always predicts UID 1.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusPredictsOne());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UIDNEXT", _ => 1);
}
