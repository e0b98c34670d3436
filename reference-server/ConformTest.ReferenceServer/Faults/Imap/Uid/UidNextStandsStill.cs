using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS gives the same UIDNEXT however much mail comes.</summary>
internal sealed class UidNextStandsStill()
    : ImapFault("imap.uid.next-changes-with-mail", "STATUS gives the same UIDNEXT however much mail comes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidNextStandsStill());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UIDNEXT", _ => 1);
}
