using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LIST with an empty name lists nothing.</summary>
internal sealed class NoAnswerToEmptyName()
    : ImapFault("imap.list.empty-name-returns-delimiter", "LIST with an empty name lists nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoAnswerToEmptyName());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "LIST" } && session.Current is { } list && list.Word(3).Length == 0 ? [] : [response];
}
