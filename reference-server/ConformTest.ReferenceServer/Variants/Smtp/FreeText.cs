using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Which replies have a text that is for people only.</summary>
internal static class FreeText
{
    /// <summary>
    /// False where machines read the text: names of hosts and mailboxes, keywords, challenges (RFC 5321 sections 3.5.2, 4.1.1.1 and 4.2,
    /// RFC 4954 section 4, priorities of RFC 6710 section 4.1, classes of RFC 3865 section 2.4).
    /// </summary>
    public static bool IsIn(SmtpCommand? command, SmtpReply reply) =>
        command is not null
        && reply.Code is not (220 or 221 or 251 or 334 or 421 or 551)
        && reply.Enhanced != "2.3.6"
        && !reply.Lines.Any(line => line.Contains("SOLICIT=", StringComparison.Ordinal))
        && !(reply.Code == 250 && (command.Is("EHLO") || command.Is("HELO") || command.Is("LHLO") || command.Is("VRFY") || command.Is("EXPN")));
}
