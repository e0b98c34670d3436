using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Replies say something else, words of the other status included (RFC 1939 section 3: the text is for people).</summary>
internal sealed class OtherTexts()
    : Pop3Variant("pop3.reply.other-texts", "Replies say something else, words of the other status included (RFC 1939 section 3: the text is for people).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new OtherTexts());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        FreeText.IsIn(command, reply) ? reply with { Text = reply.Status == Pop3Status.Ok ? "0 octets, -ERR? Not at all - prosze" : "+OK? Not at all - tak nie wolno" } : reply;
}
