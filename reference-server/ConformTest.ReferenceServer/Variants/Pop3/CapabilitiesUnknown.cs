using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>CAPA lists what nobody knows, with and without parameters (RFC 2449 section 6.8: X).</summary>
internal sealed class CapabilitiesUnknown()
    : Pop3Variant("pop3.capa.unknown-tags", "CAPA lists what nobody knows, with and without parameters (RFC 2449 section 6.8: X).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesUnknown());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => ["X-FIRST", "XAGE 1 2 .", .. lines, "X-Y ~!", session.State == Pop3States.Authorization ? "LOGIN-DELAY 0 USER" : "LOGIN-DELAY 0"];
}
