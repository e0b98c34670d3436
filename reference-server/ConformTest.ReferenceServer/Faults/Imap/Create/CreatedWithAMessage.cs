using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A new mailbox has a message in it.</summary>
internal sealed class CreatedWithAMessage()
    : ImapFault("imap.create.is-empty", "A new mailbox has a message in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreatedWithAMessage());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("CREATE") && completion.Condition == Condition.Ok)
            session.Account!.Mailboxes.Find(invocation.Word(2))?.Append("Subject: welcome\r\n\r\n"u8.ToArray(), [], session.Context.Time.GetUtcNow());
        return completion;
    }
}
