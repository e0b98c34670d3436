using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mailbox is numbered from its newest message.</summary>
internal sealed class NewestMessageIsNumberOne()
    : ImapFault("imap.uid.ascending/newest-first", "A mailbox is numbered from its newest message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NewestMessageIsNumberOne());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        invocation.Is("FETCH") ? [.. numbers.Select(number => Mirrored(session, number))] : numbers;

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is FetchResponse fetch ? [fetch with { Number = Mirrored(session, fetch.Number) }] : [response];

    private static int Mirrored(ImapSession session, int number) => session.View!.Count + 1 - number;
}
