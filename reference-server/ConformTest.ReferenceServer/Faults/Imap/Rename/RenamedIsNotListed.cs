using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mailbox renamed in this session is not listed under its new name.</summary>
internal sealed class RenamedIsNotListed()
    : ImapFault("imap.rename.new-name-is-listed", "A mailbox renamed in this session is not listed under its new name.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenamedIsNotListed());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("RENAME")) session.Notes["renamed"] = invocation.Word(3);
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("renamed", out var name) && response.Listed() == (string)name ? [] : [response];
}
