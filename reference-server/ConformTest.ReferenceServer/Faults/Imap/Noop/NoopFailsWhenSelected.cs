using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>NOOP is answered NO while a mailbox is selected.</summary>
internal sealed class NoopFailsWhenSelected()
    : ImapFault("imap.noop.always-succeeds", "NOOP is answered NO while a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopFailsWhenSelected());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("NOOP") && session.State == SessionState.Selected ? completion.Fails() : completion;
}
