using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LIST is refused when wildcards stand in its pattern without quotes.</summary>
internal sealed class WildcardsNeedQuotes()
    : ImapFault("imap.list.wildcards-in-an-atom", "LIST is refused when wildcards stand in its pattern without quotes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WildcardsNeedQuotes());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("LIST") && invocation.Line().TrimEnd().Split(' ')[^1] is [not '"', ..] pattern && pattern.AsSpan().ContainsAny('%', '*') ? Completion.Bad("unexpected character") : null);
}
