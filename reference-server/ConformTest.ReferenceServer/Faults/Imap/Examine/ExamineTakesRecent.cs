using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Messages are recent for the first EXAMINE of a session only.</summary>
internal sealed class ExamineTakesRecent()
    : ImapFault("imap.examine.keeps-recent", "Messages are recent for the first EXAMINE of a session only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExamineTakesRecent());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is NumberResponse { Name: "RECENT" } recent && session.Current.Is("EXAMINE") && session.Mark("examined")
                ? [recent with { Number = 0 }]
                : [response];
}
