using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH with NOT or OR does not find the last match.</summary>
internal sealed class SearchMissesTheLast()
    : ImapFault("imap.search.logic", "SEARCH with NOT or OR does not find the last match.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchMissesTheLast());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says(" NOT ") || session.Current.Says(" OR ") ? [.. numbers.SkipLast(1)] : numbers;
}
