using System.Text;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>What VRFY and EXPN ask about: a user name or a mailbox, with or without angle brackets (RFC 5321 section 3.5.1).</summary>
internal static class MailboxArgument
{
    public static MailPath? Read(SmtpSession session, ReadOnlySpan<byte> argument)
    {
        // vrfy = "VRFY" SP String [ SP "SMTPUTF8" ] (RFC 6531 section 3.7.4.2)
        if (session.Context.Offers("SMTPUTF8") && argument.Length > 9 && Ascii.EqualsIgnoreCase(argument[^9..], " SMTPUTF8"u8)) argument = argument[..^9];
        if (argument.IsEmpty) return null;
        var scanner = new SmtpScanner(argument);
        MailPath? path;
        if (argument[0] == '<') return scanner.TryForwardPath(out path) && scanner.AtEnd ? path : null;
        if (scanner.TryMailbox(out path)) return scanner.AtEnd ? path : null;
        var word = new SmtpScanner(argument);
        return word.TryLocalPart(out var user) && word.AtEnd ? new(user, "", user) : null;
    }
}
