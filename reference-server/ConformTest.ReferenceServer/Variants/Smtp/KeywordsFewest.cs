using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>A mail exchanger that has no extension but 8BITMIME, and knows no command but those of RFC 5321 section 4.5.1, RSET and HELP.</summary>
internal sealed class KeywordsFewest()
    : SmtpVariant("smtp.ehlo.fewest-extensions", "A mail exchanger that has no extension but 8BITMIME, and knows no command but those of RFC 5321 section 4.5.1, RSET and HELP.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new KeywordsFewest());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.MailExchange ? [.. keywords.Where(line => line is "8BITMIME" or "HELP")] : keywords;

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var isExtra = command.Verb is { } verb && verb.Name is not ("EHLO" or "HELO" or "MAIL" or "RCPT" or "DATA" or "RSET" or "NOOP" or "QUIT" or "VRFY" or "HELP");
        return new(isExtra && session.Role == SmtpRoles.MailExchange ? SmtpReplies.Unrecognized : null);
    }

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        session.Role == SmtpRoles.MailExchange ? reply.Encode(StatusCodes.Basic) : octets;
}
