using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[] marks every message as seen.</summary>
internal sealed class BodySetsSeenEverywhere()
    : ImapFault("imap.fetch.seen-of-that-message-only", "BODY[] marks every message as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BodySetsSeenEverywhere());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("FETCH") && invocation.Says("BODY[") && session.View is { } view)
            session.ChangeFlags(Enumerable.Range(1, view.Count).Select(n => view[n]), FlagOperation.Add, MessageFlags.Of([@"\Seen"]));
        return default;
    }
}
