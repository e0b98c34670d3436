using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search with a string finds every message.</summary>
internal sealed class SearchTextFindsAll()
    : ImapFault("imap.search.text-and-dates", "A search with a string finds every message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchTextFindsAll());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says("\"") ? [.. Enumerable.Range(1, session.View!.Count)] : numbers;
}
