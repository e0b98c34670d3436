using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>CAPA lists nothing.</summary>
internal sealed class CapabilitiesNone()
    : Pop3Variant("pop3.capa.empty", "CAPA lists nothing.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapabilitiesNone());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => [];

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) => reply with { Code = "" };
}
