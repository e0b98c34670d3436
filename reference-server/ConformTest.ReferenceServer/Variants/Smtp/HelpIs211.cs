using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>HELP is answered as system status, with an argument too (RFC 5321 section 4.3.2).</summary>
internal sealed class HelpIs211()
    : SmtpVariant("smtp.help.says-211", "HELP is answered as system status, with an argument too (RFC 5321 section 4.3.2).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new HelpIs211());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 214 ? reply with { Code = 211, Lines = ["conformtest", "see https://example.invalid/help", "End of HELP info"] } : reply;
}
