using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LARGER is true of every message.</summary>
internal sealed class LargerFindsAll()
    : ImapFault("imap.search.text-and-dates/larger-finds-all", "LARGER is true of every message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LargerFindsAll());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says(" LARGER ") ? [.. Enumerable.Range(1, session.View!.Count)] : numbers;
}
