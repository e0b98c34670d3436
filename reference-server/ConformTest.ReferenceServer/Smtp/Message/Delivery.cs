using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>Puts an accepted message into the mailboxes of its recipients.</summary>
internal static class Delivery
{
    public static void Deliver(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        // A delivered message has one Return-Path, and it is the envelope's (RFC 5321 section 4.4).
        content = HeaderSection.Without(content, "Return-Path");
        var trace = TraceHeader.For(session, transaction, content);
        if (session.Faults is null)
        {
            Put(session, Join(trace, content), transaction.Recipients, 1);
            return;
        }

        var message = new ReceivedMessage(trace, content.ToArray(), transaction.Recipients);
        foreach (var fault in session.Faults) message = fault.Delivering(session, message);
        Put(session, Join(message.Trace.Span, message.Content.Span), message.Recipients, message.Copies);
    }

    private static byte[] Join(ReadOnlySpan<byte> trace, ReadOnlySpan<byte> content)
    {
        var whole = GC.AllocateUninitializedArray<byte>(trace.Length + content.Length);
        trace.CopyTo(whole);
        content.CopyTo(whole.AsSpan(trace.Length));
        return whole;
    }

    private static void Put(SmtpSession session, byte[] whole, IReadOnlyList<Recipient> recipients, int copies)
    {
        var now = session.Context.Time.GetUtcNow();
        var served = recipients.Count > 1 ? new HashSet<Account>() : null;
        foreach (var recipient in recipients)
        {
            if (recipient.Account is null || served?.Add(recipient.Account) == false) continue;
            for (var i = 0; i < copies; i++) recipient.Account.Inbox.Append(whole, [], now);
        }
    }
}
