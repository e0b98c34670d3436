using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After NOOP has told of removals FETCH responses have the number before.</summary>
internal sealed class NumbersAreOffAfterRemovals()
    : ImapFault("imap.sequence.position/after-removals", "After NOOP has told of removals FETCH responses have the number before.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NumbersAreOffAfterRemovals());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is NumberResponse { Name: "EXPUNGE" } && session.Current.Is("NOOP")) session.Mark("removed");
        return response is FetchResponse fetch && session.IsMarked("removed") ? [fetch with { Number = fetch.Number + 1 }] : [response];
    }
}
