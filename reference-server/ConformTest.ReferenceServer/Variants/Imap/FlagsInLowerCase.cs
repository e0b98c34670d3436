using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>System flags and mailbox attributes are in lower case (RFC 9051 section 2.3.2: case means nothing).</summary>
internal sealed class FlagsInLowerCase()
    : ImapVariant("imap.flags.lower-case", "System flags and mailbox attributes are in lower case (RFC 9051 section 2.3.2: case means nothing).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FlagsInLowerCase());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        [response.EachValue(value => value is AtomValue { Text: ['\\', ..] text } ? new AtomValue(text.ToLowerInvariant()) : value)];
}
