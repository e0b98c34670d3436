using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>INBOX is known in capitals only.</summary>
internal sealed class InboxInCapitalsOnly()
    : ImapFault("imap.inbox.case-insensitive", "INBOX is known in capitals only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InboxInCapitalsOnly());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("STATUS") && invocation.Says("inbox") && !invocation.Line().Contains("INBOX", StringComparison.Ordinal)
                ? Completion.No("NONEXISTENT", "there is no such mailbox")
                : null);
}
