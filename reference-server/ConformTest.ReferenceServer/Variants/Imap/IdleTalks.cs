using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>A session that idles is told now and then that the server is there (RFC 2177 section 3).</summary>
internal sealed class IdleTalks()
    : ImapVariant("imap.idle.still-here", "A session that idles is told now and then that the server is there (RFC 2177 section 3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new IdleTalks());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse && session.Current?.Name == "IDLE"
            ? [response, new StatusResponse(null, Condition.Ok, null, "Still here"), new StatusResponse(null, Condition.Ok, null, "And still")]
            : [response];
}
