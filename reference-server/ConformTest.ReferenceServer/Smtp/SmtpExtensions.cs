using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>The extensions of the server; each adds itself from its own file.</summary>
public static class SmtpExtensions
{
    internal static readonly SmtpReply NotMine = new(555, "5.5.4", "Parameter not recognized");

    private static readonly Lock Writing = new();
    private static volatile SmtpExtension[] _all = [];

    public static IReadOnlyList<SmtpExtension> All => _all;

    /// <exception cref="ArgumentException">The keyword is taken.</exception>
    public static void Add(SmtpExtension extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        lock (Writing)
        {
            if (_all.Any(known => known.Keyword == extension.Keyword))
                throw new ArgumentException($"two extensions are named '{extension.Keyword}'", nameof(extension));
            _all = [.. _all.Append(extension).OrderBy(known => known.Keyword, StringComparer.Ordinal)];
        }
    }

    internal static IReadOnlyList<string> KeywordsFor(SmtpSession session) =>
    [
        .. _all.Where(extension => session.Context.Offers(extension.Keyword))
            .Select(extension => extension.Line(session)).OfType<string>(),
    ];

    internal static SmtpReply? SenderRefusal(SmtpSession session, MailTransaction transaction)
    {
        if (!transaction.HasWishes) return null;
        foreach (var extension in _all)
            if (session.Context.Offers(extension.Keyword) && extension.Sender(session, transaction) is { } refusal) return refusal;
        return null;
    }

    internal static SmtpReply? RecipientRefusal(SmtpSession session, MailTransaction transaction, Recipient recipient)
    {
        if (!transaction.HasWishes) return null;
        foreach (var extension in _all)
            if (session.Context.Offers(extension.Keyword) && extension.Recipient(session, transaction, recipient) is { } refusal) return refusal;
        return null;
    }

    internal static SmtpReply? ContentRefusal(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        SmtpReply? refusal = null;
        foreach (var extension in _all)
            if (session.Context.Offers(extension.Keyword)) refusal ??= extension.Content(session, transaction, content);
        foreach (var fault in session.Faults ?? []) refusal = fault.Refusing(session, refusal);
        return refusal;
    }

    /// <summary>What extensions add to the Received field, where a parameter asked for something.</summary>
    internal static IEnumerable<string> Trace(MailTransaction transaction, Func<SmtpExtension, MailTransaction, string?> part) =>
        transaction.HasWishes ? _all.Select(extension => part(extension, transaction)).OfType<string>() : [];

    internal static SmtpReply? ApplyToMail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (!session.IsExtended) return NotMine;
        if (!transaction.Given.Add(parameter.Keyword)) return SmtpReplies.BadParameter;
        foreach (var extension in _all)
        {
            if (!session.Context.Offers(extension.Keyword)) continue;
            var answer = extension.Mail(session, transaction, parameter);
            if (!ReferenceEquals(answer, NotMine)) return answer;
        }

        return NotMine;
    }

    internal static SmtpReply? ApplyToRcpt(SmtpSession session, MailTransaction transaction, Recipient recipient, EsmtpParameter parameter)
    {
        if (!session.IsExtended) return NotMine;
        if (!recipient.Given.Add(parameter.Keyword)) return SmtpReplies.BadParameter;
        foreach (var extension in _all)
        {
            if (!session.Context.Offers(extension.Keyword)) continue;
            var answer = extension.Rcpt(session, transaction, recipient, parameter);
            if (!ReferenceEquals(answer, NotMine)) return answer;
        }

        return NotMine;
    }
}
