using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CLOSE of a mailbox opened by EXAMINE is answered NO.</summary>
internal sealed class CloseFailsWhenReadOnly()
    : ImapFault("imap.close.silent-when-read-only", "CLOSE of a mailbox opened by EXAMINE is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CloseFailsWhenReadOnly());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("CLOSE") && session.View is { Access: MailboxAccess.ReadOnly } ? Shaping.No("the mailbox is read-only") : null);
}
