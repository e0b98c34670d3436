using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH with CHANGEDSINCE also tells of a message that has not changed.</summary>
internal sealed class ChangedSinceIncludesUnchanged()
    : ImapFault("imap.condstore.changed-since", "FETCH with CHANGEDSINCE also tells of a message that has not changed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ChangedSinceIncludesUnchanged());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null, Condition: Condition.Ok } && session.Current.Is("FETCH") && session.Current.Says("CHANGEDSINCE")
            ? [.. session.First().Select(message => new FetchResponse(1, [new("FLAGS", ImapValue.List(Array.Empty<string>()))], message)), response]
            : [response];
}
