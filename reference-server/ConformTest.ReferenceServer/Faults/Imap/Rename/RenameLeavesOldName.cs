using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After RENAME there is an empty mailbox under the old name.</summary>
internal sealed class RenameLeavesOldName()
    : ImapFault("imap.rename.old-name-is-gone", "After RENAME there is an empty mailbox under the old name.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameLeavesOldName());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("RENAME") && completion.Condition == Condition.Ok) session.Account!.Mailboxes.Create(invocation.Word(2));
        return completion;
    }
}
