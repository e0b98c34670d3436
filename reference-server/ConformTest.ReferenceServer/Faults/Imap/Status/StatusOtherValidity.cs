using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS has another UID validity than SELECT.</summary>
internal sealed class StatusOtherValidity()
    : ImapFault("imap.status.uid-validity", "STATUS has another UID validity than SELECT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusOtherValidity());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.StatusItem("UIDVALIDITY", n => n + 1);
}
