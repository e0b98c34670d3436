using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Names of capabilities are in lower case (RFC 9051 section 9: case means nothing).</summary>
internal sealed class CapabilitiesInLowerCase()
    : ImapVariant("imap.capability.lower-case", "Names of capabilities are in lower case (RFC 9051 section 9: case means nothing).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesInLowerCase());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) => [.. capabilities.Select(name => name.ToLowerInvariant())];
}
