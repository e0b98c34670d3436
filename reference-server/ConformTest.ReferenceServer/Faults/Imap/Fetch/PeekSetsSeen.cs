using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY.PEEK marks the message as seen.</summary>
internal sealed class PeekSetsSeen()
    : ImapFault("imap.fetch.peek-does-not-set-seen", "BODY.PEEK marks the message as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PeekSetsSeen());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("FETCH") && invocation.Says(".PEEK")) session.ChangeFlags(session.First(), FlagOperation.Add, MessageFlags.Of([@"\Seen"]));
        return default;
    }
}
