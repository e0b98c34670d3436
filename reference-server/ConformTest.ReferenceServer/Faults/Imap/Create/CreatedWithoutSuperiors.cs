using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The levels above a new mailbox are not listed.</summary>
internal sealed class CreatedWithoutSuperiors()
    : ImapFault("imap.create.makes-superior-levels", "The levels above a new mailbox are not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreatedWithoutSuperiors());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("CREATE")) session.Notes["created"] = invocation.Word(2);
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("created", out var created) && response.Listed() is { } name && MailboxName.IsInferior((string)created, name)
                ? []
                : [response];
}
