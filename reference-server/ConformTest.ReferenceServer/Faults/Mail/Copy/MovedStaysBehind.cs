using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>What was moved stays where it was.</summary>
internal sealed class MovedStaysBehind()
    : ImapFault("mail.copy.seen-by-pop3/moved", "What was moved stays where it was.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MovedStaysBehind());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) =>
        session.Current.Is("MOVE", "UID MOVE") ? [] : messages;
}
