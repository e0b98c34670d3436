using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search by UID that finds nothing is answered NO.</summary>
internal sealed class SearchForMissingUidIsNo()
    : ImapFault("imap.search.missing-uid-is-no-error", "A search by UID that finds nothing is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchForMissingUidIsNo());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0 && session.Current.Says("UID")) session.Mark("nothing");
        return numbers;
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SEARCH") && session.Notes.Remove("nothing") ? completion.Fails() : completion;
}
