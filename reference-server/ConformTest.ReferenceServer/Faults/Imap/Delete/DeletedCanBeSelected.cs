using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mailbox that was deleted can be opened as an empty one.</summary>
internal sealed class DeletedCanBeSelected()
    : ImapFault("imap.delete.cannot-be-selected", "A mailbox that was deleted can be opened as an empty one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletedCanBeSelected());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("DELETE") && completion.Condition == Condition.Ok) session.Notes["deleted"] = invocation.Word(2);
        return completion;
    }

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("EXAMINE") && session.Notes.TryGetValue("deleted", out var name) && invocation.Word(2) == (string)name)
            session.Account!.Mailboxes.Create((string)name);
        return default;
    }
}
