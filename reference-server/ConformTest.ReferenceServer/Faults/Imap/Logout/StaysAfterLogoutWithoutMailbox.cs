using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After a LOGOUT of a user with no mailbox selected the connection stays open.</summary>
internal sealed class StaysAfterLogoutWithoutMailbox()
    : ImapFault("imap.logout.closes-connection/authenticated", "After a LOGOUT of a user with no mailbox selected the connection stays open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StaysAfterLogoutWithoutMailbox());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("LOGOUT") && session.State == SessionState.Authenticated) session.Mark("stays");
        return default;
    }

    public override SessionState Entering(ImapSession session, SessionState state) =>
        state == SessionState.Logout && session.Current.Is("LOGOUT") && session.IsMarked("stays") ? SessionState.NotAuthenticated : state;
}
