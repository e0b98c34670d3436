using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After the OK to AUTHENTICATE nobody is logged in.</summary>
internal sealed class AuthenticateWithoutEffect()
    : ImapFault("imap.authenticate.enters-authenticated-state", "After the OK to AUTHENTICATE nobody is logged in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthenticateWithoutEffect());

    public override SessionState Entering(ImapSession session, SessionState state) =>
        session.Current.Is("AUTHENTICATE") && state == SessionState.Authenticated ? SessionState.NotAuthenticated : state;
}
