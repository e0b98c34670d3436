using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>How many messages there are is told again with each command (RFC 9051 section 7: data that nobody asked for).</summary>
internal sealed class CountsRepeated()
    : ImapVariant("imap.exists.told-again", "How many messages there are is told again with each command (RFC 9051 section 7: data that nobody asked for).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CountsRepeated());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not StatusResponse { Tag: not null } || session.View is not { } view) return [response];
        List<ImapResponse> all = [new NumberResponse(view.Count, "EXISTS")];
        if (session.Revision == ImapRevision.Rev1) all.Add(new NumberResponse(view.RecentCount, "RECENT"));
        return [.. all, new DataResponse("FLAGS", session.MailboxFlags()), response];
    }
}
