using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Continuation requests say something else (RFC 9051 section 7.6).</summary>
internal sealed class ContinuationsOdd()
    : ImapVariant("imap.continuation.other-text", "Continuation requests say something else (RFC 9051 section 7.6).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ContinuationsOdd());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse && session.Current?.Name != "AUTHENTICATE" ? [new ContinuationResponse("OK NO {10} proceed, * 3 EXISTS")] : [response];
}
