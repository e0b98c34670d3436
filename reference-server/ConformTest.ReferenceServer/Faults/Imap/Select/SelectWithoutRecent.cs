using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RECENT is never sent.</summary>
internal sealed class SelectWithoutRecent()
    : ImapFault("imap.select.sends-recent", "RECENT is never sent.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectWithoutRecent());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is NumberResponse { Name: "RECENT" } ? [] : [response];
}
