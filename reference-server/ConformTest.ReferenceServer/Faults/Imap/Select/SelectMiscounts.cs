using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT counts one message too many.</summary>
internal sealed class SelectMiscounts()
    : ImapFault("imap.select.sends-exists", "SELECT counts one message too many.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectMiscounts());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current?.Is("SELECT") == true && response is NumberResponse { Name: "EXISTS" } exists ? [exists with { Number = exists.Number + 1 }] : [response];
}
