using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Each command is answered with words for people first: * OK (RFC 9051 section 7.1: at any time).</summary>
internal sealed class StillHere()
    : ImapVariant("imap.status.still-here", "Each command is answered with words for people first: * OK (RFC 9051 section 7.1: at any time).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new StillHere());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null } ? [new StatusResponse(null, Condition.Ok, null, "Still here, working"), response] : [response];
}
