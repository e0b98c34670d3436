using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT sends no UIDVALIDITY.</summary>
internal sealed class SelectWithoutUidValidity()
    : ImapFault("imap.select.sends-uidvalidity", "SELECT sends no UIDVALIDITY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutUidValidity());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.IsUntagged("UIDVALIDITY") ? [] : [response];
}
