using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ID is answered NO while a mailbox is selected.</summary>
internal sealed class IdIsRefusedWhenSelected()
    : ImapFault("imap.id.succeeds/selected", "ID is answered NO while a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdIsRefusedWhenSelected());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("ID") && session.State == SessionState.Selected ? completion.Fails() : completion;
}
