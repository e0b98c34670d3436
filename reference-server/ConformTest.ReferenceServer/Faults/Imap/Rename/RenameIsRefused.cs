using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RENAME renames the mailbox and answers NO.</summary>
internal sealed class RenameIsRefused()
    : ImapFault("imap.rename.succeeds", "RENAME renames the mailbox and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("RENAME") ? completion.Fails() : completion;
}
