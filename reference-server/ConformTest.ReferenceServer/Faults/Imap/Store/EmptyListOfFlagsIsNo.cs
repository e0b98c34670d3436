using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE of an empty list of flags is answered NO.</summary>
internal sealed class EmptyListOfFlagsIsNo()
    : ImapFault("imap.store.changes-flags/nothing", "STORE of an empty list of flags is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EmptyListOfFlagsIsNo());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("STORE") && invocation.Says("()") ? Completion.No("CANNOT", "no flags") : null);
}
