using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>First lines have all of the 512 octets that they may have (RFC 2449 section 4).</summary>
internal sealed class LongestTexts()
    : Pop3Variant("pop3.reply.longest-lines", "First lines have all of the 512 octets that they may have (RFC 2449 section 4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new LongestTexts());

    private const int Longest = 512;

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (!FreeText.IsIn(command, reply)) return reply;
        var room = Longest - "-ERR  \r\n".Length - (reply.Code.Length > 0 ? reply.Code.Length + 3 : 0);
        return reply with { Text = (reply.Text + " ").PadRight(room, '~') };
    }
}
