using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSUBSCRIBE answers OK and changes nothing.</summary>
internal sealed class UnsubscribeWithoutEffect()
    : ImapFault("imap.unsubscribe.removes-from-the-list", "UNSUBSCRIBE answers OK and changes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnsubscribeWithoutEffect());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("UNSUBSCRIBE") && session.Account is not null ? Completion.Ok("UNSUBSCRIBE completed") : null);
}
