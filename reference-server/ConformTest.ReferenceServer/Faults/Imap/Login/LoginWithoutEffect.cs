using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After LOGIN with literals nobody is logged in.</summary>
internal sealed class LoginWithoutEffect()
    : ImapFault("imap.login.enters-authenticated-state", "After LOGIN with literals nobody is logged in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoginWithoutEffect());

    public override SessionState Entering(ImapSession session, SessionState state) =>
        session.Current is { } login && login.Is("LOGIN") && login.Text.Literals.Count > 0 && state == SessionState.Authenticated
                ? SessionState.NotAuthenticated
                : state;
}
