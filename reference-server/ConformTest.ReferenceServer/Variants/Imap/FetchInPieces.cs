using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Each item of a FETCH comes in a response of its own (RFC 9051 section 7.5.2).</summary>
internal sealed class FetchInPieces()
    : ImapVariant("imap.fetch.split", "Each item of a FETCH comes in a response of its own (RFC 9051 section 7.5.2).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FetchInPieces());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is FetchResponse { Items.Count: > 1 } fetch ? fetch.Items.Select(item => fetch with { Items = [item] }) : [response];
}
