using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>EXPIRE and LOGIN-DELAY say USER before login, and what holds for the user after it (RFC 2449 sections 6.5 and 6.7).</summary>
internal sealed class PolicyPerUser()
    : Pop3Variant("pop3.capa.per-user", "EXPIRE and LOGIN-DELAY say USER before login, and what holds for the user after it (RFC 2449 sections 6.5 and 6.7).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new PolicyPerUser());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
    [
        .. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal)),
        .. session.State == Pop3States.Authorization ? (string[])["EXPIRE 5 USER", "LOGIN-DELAY 900 USER"] : ["EXPIRE NEVER", "LOGIN-DELAY 0"],
    ];
}
