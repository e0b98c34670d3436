using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After a LOGIN that failed LIST is answered.</summary>
internal sealed class FailedLoginOpensTheDoor()
    : ImapFault("imap.login.failure-keeps-state", "After a LOGIN that failed LIST is answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedLoginOpensTheDoor());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("LOGIN") && completion.Condition != Condition.Ok) session.Mark("failed");
        return completion;
    }

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("LIST") && session.State == SessionState.NotAuthenticated && session.IsMarked("failed") ? Completion.Ok("LIST completed") : null);
}
