using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND creates its mailbox, though it answers NO.</summary>
internal sealed class AppendCreates()
    : ImapFault("imap.append.does-not-create", "APPEND creates its mailbox, though it answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendCreates());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("APPEND") && completion.HasCode("TRYCREATE")) session.Account!.Mailboxes.Create(invocation.Word(2));
        return completion;
    }
}
