using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>
/// MT-PRIORITY (RFC 6710). Clients that have logged in, and LMTP's, which are this site's own, may raise a message's priority; all others may
/// only lower it, and are told so (section 4.1).
/// </summary>
internal sealed class MtPriority() : SmtpExtension("MT-PRIORITY")
{
    private static readonly SmtpReply BadPriority = new(501, "5.5.2", "Syntax error in priority");
    private static readonly SmtpReply Lowered = new(250, "2.3.6", "0 is the new priority assigned to the message");

    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new MtPriority());

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != Keyword) return NotMine;
        if (!TryRead(parameter.Value, out var priority)) return BadPriority;
        if (priority > 0 && !IsTrusted(session))
        {
            priority = 0;
            transaction.Answer = Lowered;
        }

        transaction.Wish(new MessagePriority(priority));
        return null;
    }

    public override string? Clause(MailTransaction transaction) => transaction.Wish<MessagePriority>() is { } priority
        ? string.Create(CultureInfo.InvariantCulture, $"PRIORITY {priority.Value}")
        : null;

    private static bool IsTrusted(SmtpSession session) => session.User is not null || session.Role == SmtpRoles.Lmtp;

    // priority-value = (["-"] NZDIGIT) / "0"
    private static bool TryRead(string? text, out int priority)
    {
        priority = 0;
        var digits = text is ['-', .. var rest] ? rest : text;
        if (digits is not [>= '0' and <= '9' and var digit] || (digit == '0' && text is not "0")) return false;
        priority = text is ['-', ..] ? '0' - digit : digit - '0';
        return true;
    }
}

/// <summary>How urgent a message is.</summary>
/// <param name="Value">From -9 to 9; the higher goes first, and 0 is usual (RFC 6710 section 5).</param>
public sealed record MessagePriority(int Value);
