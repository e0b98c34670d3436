using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Items of a FETCH come in another order than they were asked for.</summary>
internal sealed class FetchReversed()
    : ImapVariant("imap.fetch.other-order", "Items of a FETCH come in another order than they were asked for.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FetchReversed());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is FetchResponse fetch ? [fetch with { Items = [.. fetch.Items.Reverse()] }] : [response];
}
