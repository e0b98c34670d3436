using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>KEYWORD finds nothing.</summary>
internal sealed class SearchKeywordFindsNothing()
    : ImapFault("imap.search.keyword", "KEYWORD finds nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchKeywordFindsNothing());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says(" KEYWORD ") ? [] : numbers;
}
