using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>Mail that came during a POP3 session is never shown by POP3.</summary>
internal sealed class ForgetsMailOfTheSession()
    : Pop3Fault("mail.delivery.next-session/under-a-session", "Mail that came during a POP3 session is never shown by POP3.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ForgetsMailOfTheSession());

    private static readonly MessageFlags Missed = MessageFlags.Of(["$Missed"]);

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids)
    {
        var last = session.Messages.Count == 0 ? 0 : session.Messages[^1].Stored.Uid;
        var inbox = session.Maildrop!.Account.Inbox;
        inbox.ChangeFlags(null, inbox.Snapshot().Where(message => message.Uid > last), FlagOperation.Add, Missed);
        return uids;
    }

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) =>
        [.. messages.Where(message => !message.Flags.HasKeyword("$Missed"))];
}
