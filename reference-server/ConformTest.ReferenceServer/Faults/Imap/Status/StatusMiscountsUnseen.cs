using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS counts one unseen message too many.</summary>
internal sealed class StatusMiscountsUnseen()
    : ImapFault("imap.status.unseen", "STATUS counts one unseen message too many.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusMiscountsUnseen());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UNSEEN", n => n + 1);
}
