using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>New messages are not told, and have no number before the mailbox is selected again.</summary>
internal sealed class NewMailHasNoNumber()
    : ImapFault("imap.noop.reports-new-messages/no-number", "New messages are not told, and have no number before the mailbox is selected again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NewMailHasNoNumber());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Arrived = 0 };

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is NumberResponse { Name: "EXISTS" } exists) session.Notes["told"] = (int)exists.Number;
        return [response];
    }

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        session.Notes.TryGetValue("told", out var told) ? [.. numbers.Where(number => number <= (int)told)] : numbers;
}
