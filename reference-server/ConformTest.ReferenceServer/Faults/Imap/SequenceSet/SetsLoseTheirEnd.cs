using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The last message of a set is left out, unless it is the only one.</summary>
internal sealed class SetsLoseTheirEnd()
    : ImapFault("imap.sequence-set.any-order", "The last message of a set is left out, unless it is the only one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SetsLoseTheirEnd());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        numbers.Count > 1 && invocation.Is("FETCH") ? [.. numbers.SkipLast(1)] : [.. numbers.Select(n => Math.Max(1, n - (invocation.Says("*") ? 1 : 0)))];
}
