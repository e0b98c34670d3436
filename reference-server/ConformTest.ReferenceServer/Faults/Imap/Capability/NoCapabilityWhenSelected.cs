using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CAPABILITY is refused while a mailbox is selected.</summary>
internal sealed class NoCapabilityWhenSelected()
    : ImapFault("imap.capability.any-state", "CAPABILITY is refused while a mailbox is selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCapabilityWhenSelected());

    public override Admission Admit(ImapSession session, Invocation invocation, Admission admission) =>
        invocation.Is("CAPABILITY") && session.State == SessionState.Selected ? Admission.WrongState : admission;
}
