using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE works in a mailbox opened by EXAMINE.</summary>
internal sealed class ExpungesWhenReadOnly()
    : ImapFault("imap.examine.changes-nothing", "EXPUNGE works in a mailbox opened by EXAMINE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungesWhenReadOnly());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("EXPUNGE") || session.View is not { Access: MailboxAccess.ReadOnly }) return default;
        session.ExpungeDeleted(_ => true);
        return new(Completion.Ok("EXPUNGE completed"));
    }
}
