using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mailbox made in this session is not listed.</summary>
internal sealed class CreatedIsNotListed()
    : ImapFault("imap.create.is-listed", "A mailbox made in this session is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreatedIsNotListed());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("CREATE")) session.Notes["created"] = invocation.Word(2);
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("created", out var name) && response.Listed() == (string)name ? [] : [response];
}
