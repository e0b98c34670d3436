using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A smaller EXISTS tells of removals.</summary>
internal sealed class ExistsGoesDown()
    : ImapFault("imap.update.exists-never-lowers", "A smaller EXISTS tells of removals.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExistsGoesDown());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        var now = session.View?.Mailbox.Count().Messages ?? 0;
        return response is StatusResponse { Tag: not null } && session.Current.Is("FETCH") && session.View is { } view && now < view.Count
            ? [new NumberResponse(now, "EXISTS"), response]
            : [response];
    }
}
