using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>CAPA is an unknown command (RFC 1939 knows none).</summary>
internal sealed class CapaUnknown()
    : Pop3Variant("pop3.capa.not-implemented", "CAPA is an unknown command (RFC 1939 knows none).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CapaUnknown());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("CAPA") == true ? Pop3Reply.Err("Unknown command") : reply with { Code = "" };
}
