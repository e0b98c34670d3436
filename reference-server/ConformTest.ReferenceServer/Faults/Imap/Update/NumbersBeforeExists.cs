using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH finds messages that EXISTS has not told of.</summary>
internal sealed class NumbersBeforeExists()
    : ImapFault("imap.update.numbers-wait-for-exists", "SEARCH finds messages that EXISTS has not told of.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NumbersBeforeExists());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.View!.Mailbox.Count().Messages > session.View.Count ? [.. numbers, session.View.Count + 1] : numbers;

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Arrived = 0 };
}
