using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>SEARCH finds from the end to the beginning; no order is laid down.</summary>
internal sealed class SearchReversed()
    : ImapVariant("imap.search.other-order", "SEARCH finds from the end to the beginning; no order is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SearchReversed());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "SEARCH" } search
            ? [search with { Values = [.. search.Values.Where(value => value is NumberValue).Reverse(), .. search.Values.Where(value => value is not NumberValue)] }]
            : [response];
}
