using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Replies are a bare status indicator where nothing has to follow (RFC 1939 section 3).</summary>
internal sealed class NoTexts()
    : Pop3Variant("pop3.reply.no-text", "Replies are a bare status indicator where nothing has to follow (RFC 1939 section 3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new NoTexts());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) => FreeText.IsIn(command, reply) ? reply with { Text = "" } : reply;
}
