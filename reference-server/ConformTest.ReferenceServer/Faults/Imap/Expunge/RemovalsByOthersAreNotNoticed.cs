using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A session keeps the messages that others have removed, and their numbers.</summary>
internal sealed class RemovalsByOthersAreNotNoticed()
    : ImapFault("imap.expunge.other-sessions-are-told/not-noticed", "A session keeps the messages that others have removed, and their numbers.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemovalsByOthersAreNotNoticed());

    public override ExpungeTiming Timing(ImapSession session, Invocation invocation, ExpungeTiming timing) =>
        invocation.Is("EXPUNGE", "MOVE", "UID EXPUNGE", "UID MOVE") ? timing : ExpungeTiming.Forbidden;
}
