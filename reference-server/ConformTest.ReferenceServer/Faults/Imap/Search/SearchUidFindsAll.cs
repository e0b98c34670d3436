using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID in a search finds every message.</summary>
internal sealed class SearchUidFindsAll()
    : ImapFault("imap.search.uid-key", "UID in a search finds every message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchUidFindsAll());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says("SEARCH UID") ? [.. Enumerable.Range(1, session.View!.Count)] : numbers;
}
