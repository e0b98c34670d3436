using ConformTest.ReferenceServer.Smtp.Extensions;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>What DATA and the last BDAT share: the message is whole, so take it or refuse it.</summary>
internal static class EndOfData
{
    private static readonly SmtpReply Taken = new(250, "2.0.0", "Message accepted for delivery");

    public static ValueTask<SmtpReply> TakeAsync(
        SmtpSession session, SmtpCommand command, ContentProblems problems, CancellationToken cancellation)
    {
        if (session.Content.IsOverfull) problems |= ContentProblems.TooBig;
        var transaction = session.Transaction!;
        var content = session.Content.Span;
        if (transaction.Body == BinaryMime.Body && !problems.HasFlag(ContentProblems.TooBig) && InLines(session, transaction, problems) is { } recoded)
        {
            content = recoded;
            problems = ContentProblems.None;
        }

        var refusal = problems.Refusal() ?? SmtpExtensions.ContentRefusal(session, transaction, content);
        refusal ??= Submitting.Refusal(session, content);
        refusal ??= Delivery.Deliver(session, transaction, Submitting.WithoutInvalid(session, content));
        return session.ConcludeAsync(command, refusal ?? Taken, cancellation);
    }

    private static byte[]? InLines(SmtpSession session, MailTransaction transaction, ContentProblems problems)
    {
        var way = transaction.Recipients.Exists(recipient => recipient.RelayTo is not null) ? BinaryWay.Elsewhere : BinaryWay.Mailbox;
        if (way == BinaryWay.Mailbox && problems == ContentProblems.None) return null;
        return new BinaryRecoder(session.Content.Span.ToArray(), session.Limits.SmtpTextLine, way).Recode();
    }
}
