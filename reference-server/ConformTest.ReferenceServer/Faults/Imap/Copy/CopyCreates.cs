using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY creates its mailbox, though it answers NO.</summary>
internal sealed class CopyCreates()
    : ImapFault("imap.copy.does-not-create", "COPY creates its mailbox, though it answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyCreates());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("COPY") && completion.HasCode("TRYCREATE")) session.Account!.Mailboxes.Create(invocation.Word(3));
        return completion;
    }
}
