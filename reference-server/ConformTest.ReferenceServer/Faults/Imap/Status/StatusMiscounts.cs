using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS counts one message too many.</summary>
internal sealed class StatusMiscounts()
    : ImapFault("imap.status.messages", "STATUS counts one message too many.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusMiscounts());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("MESSAGES", n => n + 1);
}
