using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>The flags of the first message are told again with each command but FETCH and STORE (RFC 9051 section 7: data that nobody asked for).</summary>
internal sealed class FlagsRepeated()
    : ImapVariant("imap.fetch.flags-told-again", "The flags of the first message are told again with each command but FETCH and STORE (RFC 9051 section 7: data that nobody asked for).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FlagsRepeated());

    // Beside what FETCH and STORE were asked for one could not tell which is the answer.
    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not StatusResponse { Tag: not null } || session.View is not { Count: > 0 } view) return [response];
        if (session.Current?.Name is "FETCH" or "UID FETCH" or "STORE" or "UID STORE") return [response];
        List<FetchItem> items = [new("UID", ImapValue.Number(view[1].Uid)), session.FlagsOf(view[1])];
        if (session.IsCondstoreAware) items.Add(ImapSession.ModSeqOf(view[1]));
        return [new FetchResponse(1, items, view[1]), response];
    }
}
