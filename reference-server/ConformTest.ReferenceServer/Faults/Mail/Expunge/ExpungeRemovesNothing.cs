using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>EXPUNGE is answered, and removes nothing.</summary>
internal sealed class ExpungeRemovesNothing()
    : ImapFault("mail.expunge.seen-by-pop3", "EXPUNGE is answered, and removes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeRemovesNothing());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) => [];
}
