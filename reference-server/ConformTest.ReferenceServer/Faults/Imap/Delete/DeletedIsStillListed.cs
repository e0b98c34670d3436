using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>DELETE answers OK and removes nothing.</summary>
internal sealed class DeletedIsStillListed()
    : ImapFault("imap.delete.is-no-longer-listed", "DELETE answers OK and removes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletedIsStillListed());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("DELETE") && session.Account?.Mailboxes.Find(invocation.Word(2)) is not null ? Completion.Ok("DELETE completed") : null);
}
