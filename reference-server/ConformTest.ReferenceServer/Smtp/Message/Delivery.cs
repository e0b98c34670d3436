using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>Puts an accepted message into the mailboxes of its recipients, and into the queue for those elsewhere.</summary>
internal static class Delivery
{
    /// <returns>Why the message is not taken after all, or null.</returns>
    public static SmtpReply? Deliver(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        var envelopes = Expansion.Of(session, transaction);
        if (envelopes.Any(Relays) && Relaying.Refusal(session, content) is { } refusal) return refusal;
        var id = session.NextMessageId();
        List<(MailTransaction Envelope, byte[] Trace)> all = [];
        foreach (var envelope in envelopes) all.Add((envelope, TraceHeader.For(session, envelope, id, content)));
        if (transaction.Wish<ReleaseRequest>() is { } request)
        {
            var kept = content.ToArray();
            session.Context.Holds.Hold(session.User!, request.Due, () => Release(session, transaction, all, id, kept));
            return null;
        }

        Release(session, transaction, all, id, content);
        return null;
    }

    private static bool Relays(MailTransaction envelope) => envelope.Recipients.Exists(recipient => recipient.RelayTo is not null);

    private static void Release(
        SmtpSession session, MailTransaction transaction, List<(MailTransaction Envelope, byte[] Trace)> all, string id, ReadOnlySpan<byte> content)
    {
        foreach (var (envelope, trace) in all) Release(session, envelope, id, trace, content);
        TellOfGroups(session, transaction, id, content);
    }

    /// <summary>A list that has the message has it for good; behind an alias it goes on (RFC 3461 sections 5.2.7.1 and 5.2.7.3).</summary>
    private static void TellOfGroups(SmtpSession session, MailTransaction transaction, string id, ReadOnlySpan<byte> content)
    {
        var groups = transaction.Recipients.FindAll(recipient => recipient is { Group: not null, Notify: not null });
        if (groups.Count == 0) return;
        var message = Relaying.Message(session, transaction, id, content.ToArray());
        session.Context.Relay.Delivered(message, [.. groups.Where(recipient => recipient.Group!.IsList).Select(Relaying.Recipient)]);
        session.Context.Relay.Expanded(message, [.. groups.Where(recipient => !recipient.Group!.IsList).Select(Relaying.Recipient)]);
    }

    private static void Release(SmtpSession session, MailTransaction transaction, string id, byte[] trace, ReadOnlySpan<byte> content)
    {
        if (Relays(transaction)) Relay(session, transaction, id, Join(TraceHeader.WithoutReturnPath(trace), content));
        DeliverHere(session, transaction, id, trace, content);
    }

    /// <summary>What is relayed gets a Received field and is not touched otherwise (RFC 5321 sections 3.6.3 and 4.4).</summary>
    private static void Relay(SmtpSession session, MailTransaction transaction, string id, byte[] content) => session.Context.Relay.Accept(
        Relaying.Message(session, transaction, id, content),
        [.. transaction.Recipients.Where(recipient => recipient.RelayTo is not null).Select(Relaying.Recipient)]);

    private static void DeliverHere(SmtpSession session, MailTransaction transaction, string id, byte[] trace, ReadOnlySpan<byte> content)
    {
        // A delivered message has one Return-Path, and it is the envelope's (RFC 5321 section 4.4).
        content = HeaderSection.Without(content, "Return-Path");
        if (session.Faults is null)
        {
            Put(session, transaction, id, session.Context.Store.Space.Keep(trace, content), transaction.Recipients, 1);
            return;
        }

        var message = new ReceivedMessage(trace, content.ToArray(), transaction.Recipients);
        foreach (var fault in session.Faults) message = fault.Delivering(session, message);
        Put(session, transaction, id, session.Context.Store.Space.Keep(message.Trace.Span, message.Content.Span), message.Recipients, message.Copies);
    }

    private static byte[] Join(ReadOnlySpan<byte> trace, ReadOnlySpan<byte> content)
    {
        var whole = GC.AllocateUninitializedArray<byte>(trace.Length + content.Length);
        trace.CopyTo(whole);
        content.CopyTo(whole.AsSpan(trace.Length));
        return whole;
    }

    private static void Put(
        SmtpSession session, MailTransaction transaction, string id, ReadOnlyMemory<byte> whole, IReadOnlyList<Recipient> recipients, int copies)
    {
        var now = session.Context.Time.GetUtcNow();
        var served = recipients.Count > 1 ? new HashSet<Account>() : null;
        var wantsToKnow = !session.Context.Faults.IsEmpty;
        foreach (var recipient in recipients)
        {
            if (recipient.Account is null) continue;
            wantsToKnow |= recipient.Notify is not null;
            if (served?.Add(recipient.Account) == false) continue;
            for (var i = 0; i < copies; i++) recipient.Account.Inbox.Append(whole, [], now);
        }

        if (wantsToKnow)
            session.Context.Relay.Delivered(
                Relaying.Message(session, transaction, id, whole),
                [.. recipients.Where(recipient => recipient.Account is not null).Select(Relaying.Recipient)]);
    }
}
