using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>NOOP is answered NO after login, while no mailbox is selected.</summary>
internal sealed class NoopFailsWithoutMailbox()
    : ImapFault("imap.noop.always-succeeds/authenticated", "NOOP is answered NO after login, while no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopFailsWithoutMailbox());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("NOOP") && session.State == SessionState.Authenticated ? completion.Fails() : completion;
}
