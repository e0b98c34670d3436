using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A RENAME that fails removes the mailbox that it was to rename.</summary>
internal sealed class FailedRenameDeletes()
    : ImapFault("imap.rename.failure-changes-nothing", "A RENAME that fails removes the mailbox that it was to rename.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedRenameDeletes());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("RENAME") && completion.Condition == Condition.No && session.Account!.Mailboxes.Find(invocation.Word(2)) is not null)
            session.Account.Mailboxes.Delete(invocation.Word(2));
        return completion;
    }
}
