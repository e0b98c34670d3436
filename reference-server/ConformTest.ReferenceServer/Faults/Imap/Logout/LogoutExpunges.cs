using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGOUT removes the messages with \Deleted.</summary>
internal sealed class LogoutExpunges()
    : ImapFault("imap.logout.does-not-expunge", "LOGOUT removes the messages with \\Deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LogoutExpunges());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("LOGOUT") && session.View is not null) session.ExpungeDeleted(_ => true);
        return default;
    }
}
