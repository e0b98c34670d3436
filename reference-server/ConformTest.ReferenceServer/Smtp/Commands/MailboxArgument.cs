using System.Text;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>What VRFY and EXPN ask about: a user name or a mailbox, with or without angle brackets (RFC 5321 section 3.5.1).</summary>
internal static class MailboxArgument
{
    private static readonly SmtpReply NeedsUtf8 = new(252, "2.6.8", "The mailbox can only be shown in UTF-8");

    /// <summary>True when the client takes UTF-8 in the reply: "VRFY" SP String [ SP "SMTPUTF8" ] (RFC 6531 section 3.7.4.2).</summary>
    public static bool AllowsUtf8(SmtpSession session, ReadOnlySpan<byte> argument) =>
        SmtpUtf8.IsOffered(session) && argument.Length > 9 && Ascii.EqualsIgnoreCase(argument[^9..], " SMTPUTF8"u8);

    /// <summary>The reply that shows mailboxes, one on each line (RFC 5321 section 3.5.1), or the one that says that they may not be shown.</summary>
    public static SmtpReply Shown(SmtpSession session, ReadOnlySpan<byte> argument, params IReadOnlyList<string> mailboxes) =>
        mailboxes.All(mailbox => Ascii.IsValid(mailbox)) || AllowsUtf8(session, argument) ? new(250, "2.1.5", mailboxes) : NeedsUtf8;

    /// <summary>A mailbox in pointed brackets, behind the full name of its user where that is known.</summary>
    public static string Form(SmtpSession session, string address) =>
        UserNames.FullName(session, address) is { } name ? $"{name} <{address}>" : $"<{address}>";

    public static MailPath? Read(SmtpSession session, ReadOnlySpan<byte> argument)
    {
        if (AllowsUtf8(session, argument)) argument = argument[..^9];
        if (argument.IsEmpty) return null;
        var scanner = new SmtpScanner(argument);
        MailPath? path;
        if (argument[0] == '<') return scanner.TryForwardPath(out path) && scanner.AtEnd ? path : null;
        if (scanner.TryMailbox(out path)) return scanner.AtEnd ? path : null;
        var word = new SmtpScanner(argument);
        return word.TryLocalPart(out var user) && word.AtEnd ? new(user, "", user) : null;
    }
}
