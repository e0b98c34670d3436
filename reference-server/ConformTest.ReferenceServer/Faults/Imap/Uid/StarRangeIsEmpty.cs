using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A UID range that begins above the last message and ends with * is empty.</summary>
internal sealed class StarRangeIsEmpty()
    : ImapFault("imap.uid.range-with-star-has-the-last", "A UID range that begins above the last message and ends with * is empty.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StarRangeIsEmpty());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        invocation.Says(":*") && numbers is [_] ? [] : numbers;

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says(":*") ? [] : numbers;
}
