using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXISTS counts one message too many.</summary>
internal sealed class SelectMiscounts()
    : ImapFault("imap.select.sends-exists", "EXISTS counts one message too many.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectMiscounts());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is NumberResponse { Name: "EXISTS" } exists ? [exists with { Number = exists.Number + 1 }] : [response];
}
