using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RENAME leaves the mailboxes below where they were.</summary>
internal sealed class RenameLeavesInferiors()
    : ImapFault("imap.rename.takes-inferiors-along", "RENAME leaves the mailboxes below where they were.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameLeavesInferiors());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (!invocation.Is("RENAME") || completion.Condition != Condition.Ok) return completion;
        var (from, to) = (invocation.Word(2), invocation.Word(3));
        foreach (var entry in session.Account!.Mailboxes.Entries())
            if (entry.Mailbox is not null && MailboxName.IsInferior(entry.Name, to)) session.Account.Mailboxes.Rename(entry.Name, from + entry.Name[to.Length..]);
        return completion;
    }
}
