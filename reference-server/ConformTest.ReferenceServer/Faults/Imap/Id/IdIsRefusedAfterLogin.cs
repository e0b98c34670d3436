using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ID is answered NO after login, while no mailbox is selected.</summary>
internal sealed class IdIsRefusedAfterLogin()
    : ImapFault("imap.id.succeeds/authenticated", "ID is answered NO after login, while no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdIsRefusedAfterLogin());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("ID") && session.State == SessionState.Authenticated ? completion.Fails() : completion;
}
