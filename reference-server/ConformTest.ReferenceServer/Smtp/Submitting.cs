using System.Globalization;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>What the submission service does, and no other: it refuses what only the author can mend, and completes the rest.</summary>
internal static class Submitting
{
    private static readonly SmtpReply Unqualified = new(554, "5.1.8", "Domain is not fully qualified");
    private static readonly SmtpReply UnqualifiedHeader = new(554, "5.6.0", "An address in the header has a domain that is not fully qualified");
    private static readonly SmtpReply NoFrom = new(554, "5.6.0", "Message has no From field");

    /// <summary>Why a path is not taken in MAIL or RCPT, or null.</summary>
    public static SmtpReply? Refusal(SmtpSession session, MailPath? path) =>
        session.Duties.HasFlag(SubmissionDuties.QualifiedEnvelope) && path is { Domain.Length: > 0 } && !IsQualified(path.Domain) ? Unqualified : null;

    /// <summary>Why a message is not taken, or null.</summary>
    public static SmtpReply? Refusal(SmtpSession session, ReadOnlySpan<byte> content)
    {
        if (session is { User: null } && session.Duties.HasFlag(SubmissionDuties.From) && !HeaderSection.Has(content, "From")) return NoFrom;
        if (!session.Duties.HasFlag(SubmissionDuties.QualifiedHeader)) return null;
        foreach (var domain in AddressFields.Domains(content))
            if (!IsQualified(domain)) return UnqualifiedHeader;
        return null;
    }

    /// <summary>The content without what is about to be replaced.</summary>
    public static ReadOnlySpan<byte> WithoutInvalid(SmtpSession session, ReadOnlySpan<byte> content) =>
        session.Duties.HasFlag(SubmissionDuties.MessageId) && HeaderSection.Value(content, "Message-ID") is { } identity && !IsMessageId(identity)
            ? HeaderSection.Without(content, "Message-ID")
            : content;

    /// <summary>The fields that the content lacks, one a line.</summary>
    /// <param name="id">The identity of the transaction, by which the message's is made.</param>
    /// <param name="date">Now, as a date-time of RFC 5322 section 3.3.</param>
    public static string Additions(SmtpSession session, string id, string date, ReadOnlySpan<byte> content)
    {
        var added = session.User is { } author && session.Duties.HasFlag(SubmissionDuties.From) && !HeaderSection.Has(content, "From") ? $"From: <{author.Address}>\r\n" : "";
        if (session.Duties.HasFlag(SubmissionDuties.Date) && !HeaderSection.Has(content, "Date")) added += $"Date: {date}\r\n";
        if (!session.Duties.HasFlag(SubmissionDuties.MessageId) || HeaderSection.Has(content, "Message-ID")) return added;
        var now = session.Context.Time.GetUtcNow().UtcTicks.ToString("x", CultureInfo.InvariantCulture);
        return $"{added}Message-ID: <{id}.{now}@{session.Options.Hostname}>\r\n";
    }

    private static bool IsQualified(string domain) => domain[0] == '[' || domain.Contains('.', StringComparison.Ordinal);

    // msg-id = "<" id-left "@" id-right ">"; what stands on the sides is not looked at closely, as the world has many forms of it
    private static bool IsMessageId(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length > 4 && text[0] == '<' && text[^1] == '>' && at > 1 && at < text.Length - 2 && !text.AsSpan(1, text.Length - 2).ContainsAny("<> \t");
    }
}
