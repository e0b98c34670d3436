using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>CAPA lists in another order; none is laid down.</summary>
internal sealed class CapabilitiesReversed()
    : Pop3Variant("pop3.capa.other-order", "CAPA lists in another order; none is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesReversed());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => [.. lines.Reverse()];
}
