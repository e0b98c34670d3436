using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Every reply has several lines (RFC 5321 section 4.2: allowed for any command).</summary>
internal sealed class MultiLineReplies()
    : SmtpVariant("smtp.reply.multi-line", "Every reply has several lines (RFC 5321 section 4.2: allowed for any command).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new MultiLineReplies());

    // A challenge is one line (RFC 4954 section 4); the answers to EHLO and LHLO are lists, and so is that to EXPN, with one mailbox on each
    // line (RFC 5321 section 3.5.1).
    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) => reply switch
    {
        { Code: 334 } => reply,
        { Code: 250 } when command?.Is("EHLO") == true || command?.Is("LHLO") == true || command?.Is("EXPN") == true => reply,
        _ => reply with { Lines = [.. reply.Lines, "250-and this has to be said as well: 354", "so that it is in three lines"] },
    };
}
