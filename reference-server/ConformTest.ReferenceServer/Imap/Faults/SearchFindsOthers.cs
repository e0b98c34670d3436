using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class SearchFindsOthers() : ImapFault("imap.search.only-matches", "SEARCH also finds the last message, whether it matches or not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchFindsOthers());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.View is { Count: > 0 } view && !numbers.Contains(view.Count) ? [.. numbers, view.Count] : numbers;
}
