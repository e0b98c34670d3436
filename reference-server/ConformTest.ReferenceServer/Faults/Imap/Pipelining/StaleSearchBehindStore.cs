using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH right behind a STORE finds nothing.</summary>
internal sealed class StaleSearchBehindStore()
    : ImapFault("imap.pipelining.in-order-when-ambiguous/search", "SEARCH right behind a STORE finds nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StaleSearchBehindStore());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        session.Notes["previous"] = invocation.Name;
        return completion;
    }

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Notes.TryGetValue("previous", out var previous) && (string)previous == "STORE" ? [] : numbers;
}
