using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LARGER is true of no message.</summary>
internal sealed class LargerFindsNothing()
    : ImapFault("imap.search.text-and-dates/larger-finds-nothing", "LARGER is true of no message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LargerFindsNothing());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says(" LARGER ") ? [] : numbers;
}
