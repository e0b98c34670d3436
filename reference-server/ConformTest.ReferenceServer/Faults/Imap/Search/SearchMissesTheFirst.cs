using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH for answered messages does not find the first match.</summary>
internal sealed class SearchMissesTheFirst()
    : ImapFault("imap.search.flags", "SEARCH for answered messages does not find the first match.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchMissesTheFirst());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says("ANSWERED") ? [.. numbers.Skip(1)] : numbers;
}
