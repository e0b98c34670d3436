using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE with nothing marked is answered NO.</summary>
internal sealed class ExpungeOfNothingIsNo()
    : ImapFault("imap.expunge.nothing-deleted-is-ok", "EXPUNGE with nothing marked is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeOfNothingIsNo());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages)
    {
        if (messages.Count == 0) session.Mark("nothing");
        return messages;
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("EXPUNGE") && session.Notes.Remove("nothing") ? completion.Fails() : completion;
}
