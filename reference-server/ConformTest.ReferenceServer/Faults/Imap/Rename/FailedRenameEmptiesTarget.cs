using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A RENAME to a name that is taken empties the mailbox there.</summary>
internal sealed class FailedRenameEmptiesTarget()
    : ImapFault("imap.rename.failure-changes-nothing/target", "A RENAME to a name that is taken empties the mailbox there.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedRenameEmptiesTarget());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("RENAME") && completion.Condition == Condition.No && session.Account!.Mailboxes.Find(invocation.Word(3)) is { } target)
            target.Expunge([.. target.Snapshot().Select(m => m.Uid)]);
        return completion;
    }
}
