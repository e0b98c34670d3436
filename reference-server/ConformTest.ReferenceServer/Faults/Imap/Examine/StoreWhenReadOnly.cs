using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE sets \Flagged in a mailbox opened by EXAMINE.</summary>
internal sealed class StoreWhenReadOnly()
    : ImapFault("imap.examine.changes-nothing/store", "STORE sets \\Flagged in a mailbox opened by EXAMINE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreWhenReadOnly());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("STORE") && session.View is { Access: MailboxAccess.ReadOnly })
            session.ChangeFlags(session.First(), FlagOperation.Add, MessageFlags.Of([@"\Flagged"]));
        return default;
    }
}
