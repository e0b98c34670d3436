namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>What DATA and the last BDAT share: the message is whole, so take it or refuse it.</summary>
internal static class EndOfData
{
    private static readonly SmtpReply Taken = new(250, "2.0.0", "Message accepted for delivery");

    public static ValueTask<SmtpReply> TakeAsync(
        SmtpSession session, SmtpCommand command, ContentProblems problems, CancellationToken cancellation)
    {
        if (session.Content.IsOverfull) problems |= ContentProblems.TooBig;
        var refusal = problems.Refusal();
        if (refusal is null) Delivery.Deliver(session, session.Transaction!, session.Content.Span);
        return session.ConcludeAsync(command, refusal ?? Taken, cancellation);
    }
}
