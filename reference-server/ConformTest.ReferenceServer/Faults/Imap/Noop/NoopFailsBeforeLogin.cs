using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>NOOP is answered NO before login.</summary>
internal sealed class NoopFailsBeforeLogin()
    : ImapFault("imap.noop.always-succeeds/not-authenticated", "NOOP is answered NO before login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopFailsBeforeLogin());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("NOOP") && session.State == SessionState.NotAuthenticated ? completion.Fails() : completion;
}
