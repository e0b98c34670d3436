using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ID is offered and answered BAD.</summary>
internal sealed class IdIsUnknown()
    : ImapFault("imap.id.succeeds/unknown", "ID is offered and answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdIsUnknown());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("ID") ? Completion.Bad("unknown command") : null);
}
