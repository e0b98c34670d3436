using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A SELECT that fails leaves the mailbox before selected.</summary>
internal sealed class FailedSelectKeepsMailbox()
    : ImapFault("imap.select.failure-deselects", "A SELECT that fails leaves the mailbox before selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedSelectKeepsMailbox());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("SELECT") && session.View is not null && session.Account!.Mailboxes.Find(invocation.Word(2)) is null
                ? Completion.No("NONEXISTENT", "there is no such mailbox")
                : null);
}
