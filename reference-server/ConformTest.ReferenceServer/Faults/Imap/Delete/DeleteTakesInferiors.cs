using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>DELETE removes the mailboxes below as well.</summary>
internal sealed class DeleteTakesInferiors()
    : ImapFault("imap.delete.keeps-inferiors", "DELETE removes the mailboxes below as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeleteTakesInferiors());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("DELETE") || session.Account is not { } account) return default;
        foreach (var entry in account.Mailboxes.Entries())
            if (entry.Mailbox is not null && MailboxName.IsInferior(entry.Name, invocation.Word(2))) account.Mailboxes.Delete(entry.Name);
        return default;
    }
}
