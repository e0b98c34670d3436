using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitKeepsCompleted() : SmtpFault(
    "smtp.quit.keeps-completed",
    "QUIT takes back the messages of its session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitKeepsCompleted());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        session.Memory<Session>().Inboxes.AddRange(message.Recipients.Select(recipient => recipient.Account).OfType<Account>().Select(account => account.Inbox));
        return message;
    }

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("QUIT"))
            foreach (var inbox in session.Memory<Session>().Inboxes) inbox.Expunge([inbox.Snapshot()[^1].Uid]);
        return default;
    }

    private sealed class Session
    {
        public List<Mailbox> Inboxes { get; } = [];
    }
}
