using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>LIST marks all messages as \Seen.</summary>
internal sealed class ListMarksSeen()
    : Pop3Fault("mail.flags.kept-under-pop3/list-marks-seen", @"LIST marks all messages as \Seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListMarksSeen());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Is("LIST"))
            session.Maildrop?.Account.Inbox.ChangeFlags(null, session.Messages.Select(message => message.Stored), FlagOperation.Add, MessageFlags.Of([@"\Seen"]));
        return default;
    }
}
