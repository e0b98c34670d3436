using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After LOGOUT the connection stays open.</summary>
internal sealed class StaysAfterLogout()
    : ImapFault("imap.logout.closes-connection", "After LOGOUT the connection stays open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StaysAfterLogout());

    public override SessionState Entering(ImapSession session, SessionState state) =>
        state == SessionState.Logout && session.Current.Is("LOGOUT") ? SessionState.NotAuthenticated : state;
}
