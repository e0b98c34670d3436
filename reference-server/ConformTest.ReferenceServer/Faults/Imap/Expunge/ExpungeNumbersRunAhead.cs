using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Each EXPUNGE response has moved the numbers down once too often.</summary>
internal sealed class ExpungeNumbersRunAhead()
    : ImapFault("imap.expunge.renumbers-at-once/twice", "Each EXPUNGE response has moved the numbers down once too often.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeNumbersRunAhead());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Expunged = [.. changes.Expunged.Select((number, i) => number - i)] };
}
