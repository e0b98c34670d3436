using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>FUTURERELEASE (RFC 4865): messages that are submitted now and leave later, by HOLDFOR or HOLDUNTIL of MAIL. Only for submission (section 4.2).</summary>
internal sealed class FutureRelease() : SmtpExtension("FUTURERELEASE")
{
    private const int MostSeconds = 30 * 24 * 60 * 60;
    private const string DateTime = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] DateTimes = [DateTime, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];
    private static readonly SmtpReply QuotaExceeded = new(552, "5.7.16", "Too many messages are held for this user");
    private static readonly SmtpReply SystemQuotaExceeded = new(552, "5.7.17", "Too many messages are held here");

    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new FutureRelease());

    public override string? Line(SmtpSession session) => session.Role == SmtpRoles.Submission
        ? string.Create(CultureInfo.InvariantCulture, $"{Keyword} {MostSeconds} {Latest(session).ToString(DateTime, CultureInfo.InvariantCulture)}")
        : null;

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword is not ("HOLDFOR" or "HOLDUNTIL") || session.Role != SmtpRoles.Submission) return NotMine;
        if (transaction.Wish<ReleaseRequest>() is not null) return SmtpReplies.BadParameter;
        var now = session.Context.Time.GetUtcNow();
        var release = parameter.Keyword == "HOLDFOR" ? After(now, parameter.Value) : Until(parameter.Value);
        if (release is not { } due || (parameter.Keyword == "HOLDUNTIL" && due > Latest(session))) return SmtpReplies.BadParameter;
        transaction.Wish(new ReleaseRequest(due, now, $"{(parameter.Keyword == "HOLDFOR" ? "for" : "until")};{parameter.Value}"));
        return null;
    }

    // A message cannot leave behind the time by which it is to be delivered (section 5.2.2); a user holds no more than so many (section 6).
    public override SmtpReply? Sender(SmtpSession session, MailTransaction transaction)
    {
        if (transaction.Wish<ReleaseRequest>() is not { } request) return null;
        if (transaction.Wish<DeliverByRequest>() is { } by && request.Due > by.Deadline) return SmtpReplies.BadParameter;
        var holds = session.Context.Holds;
        if (holds.HeldFor(session.User!) >= session.Limits.HeldMessagesOfUser) return QuotaExceeded;
        return holds.Count >= session.Limits.HeldMessages ? SystemQuotaExceeded : null;
    }

    // The same all day, so that what EHLO said is true of the MAIL that follows.
    private static DateTimeOffset Latest(SmtpSession session) => new DateTimeOffset(session.Context.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddSeconds(MostSeconds).AddDays(1);

    // future-release-integer = %x31-39 *8DIGIT
    private static DateTimeOffset? After(DateTimeOffset now, string? seconds) =>
        seconds is [>= '1' and <= '9', ..] and { Length: <= 9 } && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) && wait <= MostSeconds
            ? now.AddSeconds(wait)
            : null;

    // date-time of RFC 3339, in UTC; "T" and "Z" in any case (section 5.6 there)
    private static DateTimeOffset? Until(string? text) =>
        DateTimeOffset.TryParseExact(text?.ToUpperInvariant(), DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

/// <summary>When a message may leave.</summary>
/// <param name="Due">Not before this time.</param>
/// <param name="Arrived">When MAIL came.</param>
/// <param name="Value">As reports name it: <c>for;</c> or <c>until;</c> and the value of the parameter (RFC 4865 section 5.1.2).</param>
public sealed record ReleaseRequest(DateTimeOffset Due, DateTimeOffset Arrived, string Value);
