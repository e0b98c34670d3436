using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mailbox created with a delimiter at its end is listed with it.</summary>
internal sealed class KeepsTrailingDelimiter()
    : ImapFault("imap.create.trailing-delimiter-is-dropped", "A mailbox created with a delimiter at its end is listed with it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeepsTrailingDelimiter());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("CREATE") && invocation.Word(2).EndsWith(MailboxName.Delimiter)) session.Notes["declared"] = invocation.Word(2)[..^1];
        return completion;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Notes.TryGetValue("declared", out var declared)
                ? response.ListedName(name => name == (string)declared ? name + MailboxName.Delimiter : name)
                : [response];
}
