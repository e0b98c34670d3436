using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Unknown mailboxes are refused with the name of another server (RFC 5321 section 3.4).</summary>
internal sealed class RcptRefusesBy551()
    : SmtpVariant("smtp.rcpt.refuses-with-551", "Unknown mailboxes are refused with the name of another server (RFC 5321 section 3.4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new RcptRefusesBy551());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        ReferenceEquals(reply, SmtpReplies.NoSuchUser) && command is not null
            ? reply with { Code = 551, Enhanced = "5.1.6", Lines = ["User not local; please try <somebody@elsewhere.example>"] }
            : reply;
}
