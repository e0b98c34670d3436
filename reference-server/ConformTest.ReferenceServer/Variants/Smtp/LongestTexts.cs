using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Reply lines have all of the 512 octets that they may have (RFC 5321 section 4.5.3.1.5).</summary>
internal sealed class LongestTexts()
    : SmtpVariant("smtp.reply.longest-lines", "Reply lines have all of the 512 octets that they may have (RFC 5321 section 4.5.3.1.5).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new LongestTexts());

    private const int Longest = 512;

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (!FreeText.IsIn(command, reply)) return reply;
        var room = Longest - "250 ".Length - reply.Enhanced.Length - (reply.Enhanced.Length > 0 ? 1 : 0) - "\r\n".Length;
        return reply with { Lines = [.. reply.Lines.Select(line => (line + " ").PadRight(room, '~'))] };
    }
}
