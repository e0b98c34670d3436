using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH and SEARCH right behind a STORE answer as if it had not been.</summary>
internal sealed class StaleAnswersBehindStore()
    : ImapFault("imap.pipelining.in-order-when-ambiguous", "FETCH and SEARCH right behind a STORE answer as if it had not been.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StaleAnswersBehindStore());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        session.Notes["previous"] = invocation.Name;
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("previous", out var previous) && (string)previous == "STORE" && session.Current.Is("FETCH")
                ? response.Item(name => name == "FLAGS", _ => ImapValue.List())
                : [response];
}
