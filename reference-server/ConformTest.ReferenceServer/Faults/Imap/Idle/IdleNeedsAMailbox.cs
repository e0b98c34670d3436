using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>IDLE is refused without a selected mailbox.</summary>
internal sealed class IdleNeedsAMailbox()
    : ImapFault("imap.idle.valid-when-authenticated", "IDLE is refused without a selected mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdleNeedsAMailbox());

    public override Admission Admit(ImapSession session, Invocation invocation, Admission admission) =>
        invocation.Is("IDLE") && session.State == SessionState.Authenticated ? Admission.WrongState : admission;
}
