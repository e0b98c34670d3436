using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>More follows behind the two numbers of STAT (RFC 1939 section 5: not encouraged, and not forbidden).</summary>
internal sealed class StatSaysMore()
    : Pop3Variant("pop3.stat.more-information", "More follows behind the two numbers of STAT (RFC 1939 section 5: not encouraged, and not forbidden).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new StatSaysMore());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Ok && command?.Is("STAT") == true ? reply with { Text = $"{reply.Text} 3 17 in all (0 deleted)" } : reply;
}
