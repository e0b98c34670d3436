using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The levels above the new name are not listed.</summary>
internal sealed class RenamedWithoutSuperiors()
    : ImapFault("imap.rename.makes-superior-levels", "The levels above the new name are not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenamedWithoutSuperiors());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("RENAME")) session.Notes["renamed"] = invocation.Word(3);
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("renamed", out var renamed) && response.Listed() is { } name && MailboxName.IsInferior((string)renamed, name)
                ? []
                : [response];
}
