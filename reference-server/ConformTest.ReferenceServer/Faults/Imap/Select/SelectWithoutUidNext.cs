using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT sends no UIDNEXT.</summary>
internal sealed class SelectWithoutUidNext()
    : ImapFault("imap.select.sends-uidnext", "SELECT sends no UIDNEXT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutUidNext());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.IsUntagged("UIDNEXT") ? [] : [response];
}
