using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSELECT without a mailbox is answered OK.</summary>
internal sealed class UnselectOfNothingIsOk()
    : ImapFault("imap.unselect.without-mailbox-is-bad", "UNSELECT without a mailbox is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnselectOfNothingIsOk());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("UNSELECT") && session.View is null ? Completion.Ok("UNSELECT completed") : null);
}
