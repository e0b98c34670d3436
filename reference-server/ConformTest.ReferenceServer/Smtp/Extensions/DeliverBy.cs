using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>DELIVERBY (RFC 2852): the time within which a message is to be delivered, and what happens when it is not.</summary>
internal sealed class DeliverBy() : SmtpExtension("DELIVERBY")
{
    private static readonly SmtpReply TooSoon = new(555, "5.5.4", "Delivery within so short a time cannot be promised");

    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new DeliverBy());

    // RFC 2852 knows SMTP only; LMTP delivers at once and has nothing to promise.
    public override string? Line(SmtpSession session) => session.Role == SmtpRoles.Lmtp
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"DELIVERBY {(int)session.Limits.DeliverByMinimum.TotalSeconds}");

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "BY" || session.Role == SmtpRoles.Lmtp) return NotMine;
        if (!TryRead(parameter.Value, out var seconds, out var mode, out var trace)) return SmtpReplies.BadParameter;
        if (mode == DeliverByMode.Return && seconds <= 0) return SmtpReplies.BadParameter;
        if (mode == DeliverByMode.Return && seconds < session.Limits.DeliverByMinimum.TotalSeconds) return TooSoon;
        transaction.Wish(new DeliverByRequest(session.Context.Time.GetUtcNow().AddSeconds(seconds), mode, trace));
        return null;
    }

    // by-value = by-time ";" by-mode [by-trace]; by-time = ["-" / "+"] 1*9digit; mode and trace in any case, as all ABNF literals
    private static bool TryRead(string? text, out int seconds, out DeliverByMode mode, out DeliverByTrace trace)
    {
        (seconds, mode, trace) = (0, default, default);
        if (text is null || text.IndexOf(';', StringComparison.Ordinal) is var cut && cut < 0) return false;
        var digits = text[0] is '-' or '+' ? text[1..cut] : text[..cut];
        if (digits.Length is 0 or > 9 || !digits.All(char.IsAsciiDigit)) return false;
        seconds = int.Parse(digits, CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1);
        var behind = text[(cut + 1)..].ToUpperInvariant();
        if (behind is not ("N" or "R" or "NT" or "RT")) return false;
        mode = behind[0] == 'R' ? DeliverByMode.Return : DeliverByMode.Notify;
        trace = behind.Length == 2 ? DeliverByTrace.Traced : DeliverByTrace.Untraced;
        return true;
    }
}

/// <summary>What to do with a message whose time has passed (RFC 2852 section 4.1.3).</summary>
public enum DeliverByMode
{
    /// <summary>Tell the sender, and go on.</summary>
    Notify,

    /// <summary>Return it.</summary>
    Return,
}

/// <summary>Whether the sender is told of each relay that takes the message over (RFC 2852 section 4.1.4).</summary>
public enum DeliverByTrace
{
    Untraced,
    Traced,
}

/// <summary>The BY parameter of a message.</summary>
/// <param name="Deadline">The deliver-by-time: when MAIL came, plus the by-time.</param>
/// <param name="Mode">What to do afterwards.</param>
/// <param name="Trace">Whether relaying is to be reported.</param>
public sealed record DeliverByRequest(DateTimeOffset Deadline, DeliverByMode Mode, DeliverByTrace Trace);
