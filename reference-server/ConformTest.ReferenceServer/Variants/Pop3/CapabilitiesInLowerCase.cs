using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>CAPA tags are in lower case (RFC 2449 section 5: they have none).</summary>
internal sealed class CapabilitiesInLowerCase()
    : Pop3Variant("pop3.capa.lower-case", "CAPA tags are in lower case (RFC 2449 section 5: they have none).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesInLowerCase());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => [.. lines.Select(Lower)];

    private static string Lower(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? line.ToLowerInvariant() : line[..end].ToLowerInvariant() + line[end..];
    }
}
