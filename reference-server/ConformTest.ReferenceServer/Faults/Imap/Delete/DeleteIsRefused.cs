using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>DELETE removes the mailbox and answers NO.</summary>
internal sealed class DeleteIsRefused()
    : ImapFault("imap.delete.succeeds", "DELETE removes the mailbox and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeleteIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("DELETE") ? completion.Fails() : completion;
}
