using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE of flags without parentheses around them is answered NO.</summary>
internal sealed class FlagsNeedParentheses()
    : ImapFault("imap.store.changes-flags/parentheses", "STORE of flags without parentheses around them is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FlagsNeedParentheses());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("STORE") && !invocation.Says("(") ? Completion.No("CANNOT", "parentheses are missing") : null);
}
