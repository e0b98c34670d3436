using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CAPABILITY is refused before login.</summary>
internal sealed class NoCapabilityBeforeLogin()
    : ImapFault("imap.capability.any-state/not-authenticated", "CAPABILITY is refused before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCapabilityBeforeLogin());

    public override Admission Admit(ImapSession session, Invocation invocation, Admission admission) =>
        invocation.Is("CAPABILITY") && session.State == SessionState.NotAuthenticated ? Admission.WrongState : admission;
}
