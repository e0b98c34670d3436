using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>FETCH tells UID and size with everything, asked or not (RFC 9051 section 7: data that nobody asked for).</summary>
internal sealed class FetchTellsMore()
    : ImapVariant("imap.fetch.more-items", "FETCH tells UID and size with everything, asked or not (RFC 9051 section 7: data that nobody asked for).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FetchTellsMore());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is not FetchResponse fetch) return [response];
        List<FetchItem> items = [.. fetch.Items];
        if (items.TrueForAll(item => item.Name != "UID")) items.Add(new("UID", ImapValue.Number(fetch.Message.Uid)));
        if (items.TrueForAll(item => item.Name != "RFC822.SIZE")) items.Insert(0, new("RFC822.SIZE", ImapValue.Number(fetch.Message.Content.Length)));
        return [fetch with { Items = items }];
    }
}
