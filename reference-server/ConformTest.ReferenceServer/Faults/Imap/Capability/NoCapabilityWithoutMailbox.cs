using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CAPABILITY is refused after login, while no mailbox is selected.</summary>
internal sealed class NoCapabilityWithoutMailbox()
    : ImapFault("imap.capability.any-state/authenticated", "CAPABILITY is refused after login, while no mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCapabilityWithoutMailbox());

    public override Admission Admit(ImapSession session, Invocation invocation, Admission admission) =>
        invocation.Is("CAPABILITY") && session.State == SessionState.Authenticated ? Admission.WrongState : admission;
}
