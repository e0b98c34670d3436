using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID EXPUNGE takes \Deleted from the messages that it leaves.</summary>
internal sealed class UidExpungeTakesBackDeleted()
    : ImapFault("imap.uidplus.expunges-only-named-and-deleted/unmarked", "UID EXPUNGE takes \\Deleted from the messages that it leaves.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidExpungeTakesBackDeleted());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("UID EXPUNGE") && session.View is { } view)
            session.ChangeFlags(view.Mailbox.Snapshot(), FlagOperation.Remove, MessageFlags.Of([@"\Deleted"]));
        return completion;
    }
}
