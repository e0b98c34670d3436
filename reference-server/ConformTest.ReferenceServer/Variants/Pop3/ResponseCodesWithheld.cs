using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Errors have no response codes, and CAPA does not promise them.</summary>
internal sealed class ResponseCodesWithheld()
    : Pop3Variant("pop3.resp-codes.none", "Errors have no response codes, and CAPA does not promise them.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ResponseCodesWithheld());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) => [.. lines.Where(line => line is not ("RESP-CODES" or "AUTH-RESP-CODE"))];

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) => reply with { Code = "" };
}
