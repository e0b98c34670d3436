using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LIST that finds nothing is answered NO.</summary>
internal sealed class NoMatchIsNo()
    : ImapFault("imap.list.no-match-is-ok", "LIST that finds nothing is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoMatchIsNo());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is DataResponse { Name: "LIST" }) session.Mark("listed");
        return [response];
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("LIST") && !session.Notes.Remove("listed") ? completion.Fails() : completion;
}
