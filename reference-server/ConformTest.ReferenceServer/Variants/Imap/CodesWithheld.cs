using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Response codes that no clause asks for are not sent (RFC 5530, CAPABILITY of RFC 9051 section 7.1).</summary>
internal sealed class CodesWithheld()
    : ImapVariant("imap.status.fewest-codes", "Response codes that no clause asks for are not sent (RFC 5530, CAPABILITY of RFC 9051 section 7.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CodesWithheld());

    private static readonly string[] Optional =
    [
        "CAPABILITY", "ALERT", "PARSE", "UNAVAILABLE", "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED", "CONTACTADMIN", "NOPERM", "INUSE",
        "EXPUNGEISSUED", "CORRUPTION", "SERVERBUG", "CLIENTBUG", "CANNOT", "LIMIT", "OVERQUOTA", "ALREADYEXISTS", "NONEXISTENT", "HASCHILDREN",
    ];

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Code: { } code } status && Optional.Contains(code.Name) ? [status with { Code = null }] : [response];
}
