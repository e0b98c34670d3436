using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXAMINE sends no FLAGS.</summary>
internal sealed class ExamineWithoutFlags()
    : ImapFault("imap.examine.same-output-as-select", "EXAMINE sends no FLAGS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExamineWithoutFlags());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "FLAGS" } && session.Current.Is("EXAMINE") ? [] : [response];
}
