using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Changes of flags by other sessions are not told.</summary>
internal sealed class KeepsFlagChangesToItself()
    : ImapFault("imap.update.flag-changes-are-sent", "Changes of flags by other sessions are not told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeepsFlagChangesToItself());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Flagged = [] };
}
