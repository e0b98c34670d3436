using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID EXPUNGE removes all messages with \Deleted.</summary>
internal sealed class UidExpungeTakesAll()
    : ImapFault("imap.uidplus.expunges-only-named-and-deleted", "UID EXPUNGE removes all messages with \\Deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidExpungeTakesAll());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) =>
        session.Current.Is("UID EXPUNGE") ? [.. session.View!.Mailbox.Snapshot().Where(m => m.Flags.Has(SystemFlags.Deleted))] : messages;
}
