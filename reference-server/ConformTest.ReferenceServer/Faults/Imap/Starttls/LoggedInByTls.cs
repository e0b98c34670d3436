using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Under TLS LIST is answered before anybody has logged in.</summary>
internal sealed class LoggedInByTls()
    : ImapFault("imap.starttls.not-authenticated-after", "Under TLS LIST is answered before anybody has logged in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LoggedInByTls());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("LIST") && session.Connection.IsTls && session.State == SessionState.NotAuthenticated ? Completion.Ok("LIST completed") : null);
}
