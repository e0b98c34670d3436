using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Unknown mailboxes are refused with 553 (RFC 5321 section 4.3.2).</summary>
internal sealed class RcptRefusesBy553()
    : SmtpVariant("smtp.rcpt.refuses-with-553", "Unknown mailboxes are refused with 553 (RFC 5321 section 4.3.2).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new RcptRefusesBy553());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        ReferenceEquals(reply, SmtpReplies.NoSuchUser) && command?.Is("RCPT") == true ? reply with { Code = 553 } : reply;
}
