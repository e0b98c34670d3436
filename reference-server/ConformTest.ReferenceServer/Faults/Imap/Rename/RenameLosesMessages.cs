using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RENAME removes the messages.</summary>
internal sealed class RenameLosesMessages()
    : ImapFault("imap.rename.keeps-messages", "RENAME removes the messages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameLosesMessages());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (!invocation.Is("RENAME") || session.Account!.Mailboxes.Find(invocation.Word(3)) is not { } mailbox) return completion;
        if (completion.Condition == Condition.Ok) mailbox.Expunge([.. mailbox.Snapshot().Select(m => m.Uid)]);
        return completion;
    }
}
