using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RENAME leaves empty mailboxes under the old names of those below.</summary>
internal sealed class RenameLeavesInferiorsListed()
    : ImapFault("imap.rename.takes-inferiors-along/old-names-stay", "RENAME leaves empty mailboxes under the old names of those below.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameLeavesInferiorsListed());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (!invocation.Is("RENAME") || completion.Condition != Condition.Ok) return completion;
        var (from, to) = (invocation.Word(2), invocation.Word(3));
        foreach (var entry in session.Account!.Mailboxes.Entries())
            if (MailboxName.IsInferior(entry.Name, to)) session.Account.Mailboxes.Create(from + entry.Name[to.Length..]);
        return completion;
    }
}
