using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>A service extension (RFC 5321 section 2.2): its EHLO keyword and its parameters of MAIL and RCPT.</summary>
public abstract class SmtpExtension(string keyword)
{
    public string Keyword { get; } = keyword;

    /// <summary>Said by a parameter reader that does not know the parameter.</summary>
    protected static SmtpReply NotMine => SmtpExtensions.NotMine;

    /// <summary>The EHLO line, or null when the session is not offered the extension now.</summary>
    public virtual string? Line(SmtpSession session) => Keyword;

    /// <summary>Takes a parameter of MAIL: null when taken, a refusal, or <see cref="NotMine"/>.</summary>
    public virtual SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter) => NotMine;

    /// <summary>Takes a parameter of RCPT: null when taken, a refusal, or <see cref="NotMine"/>.</summary>
    public virtual SmtpReply? Rcpt(SmtpSession session, MailTransaction transaction, Recipient recipient, EsmtpParameter parameter) => NotMine;

    /// <summary>All parameters of MAIL have been taken: what speaks against them together, or null. Asked only where a wish was kept.</summary>
    public virtual SmtpReply? Sender(SmtpSession session, MailTransaction transaction) => null;

    /// <summary>The recipient would be accepted: what speaks against it for this message, or null. Asked only where a wish was kept.</summary>
    public virtual SmtpReply? Recipient(SmtpSession session, MailTransaction transaction, Recipient recipient) => null;

    /// <summary>The message is whole: what speaks against it, or null.</summary>
    public virtual SmtpReply? Content(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content) => null;

    /// <summary>A comment behind the protocol of the Received field's WITH clause, without parentheses, or null.</summary>
    public virtual string? WithComment(MailTransaction transaction) => null;

    /// <summary>An additional clause of the Received field (RFC 5321 section 4.4), or null.</summary>
    public virtual string? Clause(MailTransaction transaction) => null;
}
