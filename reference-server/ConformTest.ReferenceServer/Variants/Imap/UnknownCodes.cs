using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Status responses without a code get one that nobody knows (RFC 9051 section 7.1: clients ignore it).</summary>
internal sealed class UnknownCodes()
    : ImapVariant("imap.status.unknown-codes", "Status responses without a code get one that nobody knows (RFC 9051 section 7.1: clients ignore it).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new UnknownCodes());

    private static readonly ResponseCode Unknown = new("X-ODD", ImapValue.Atom("1 2 <three> 4.5"));

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Code: null } status ? [status with { Code = Unknown }] : [response];
}
