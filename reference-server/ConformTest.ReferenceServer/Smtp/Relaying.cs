using System.Net;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>Who may send mail for elsewhere, and how a transaction goes into the outgoing queue.</summary>
internal static class Relaying
{
    private static readonly SmtpReply Loop = new(554, "5.4.6", "Too many hops: this message goes round in circles");
    private static readonly SmtpReply QueueFull = new(452, "4.3.1", "The queue is full, try again later");

    /// <summary>Users who authenticated, and clients that the options name (RFC 5321 section 3.6.2); nobody else.</summary>
    public static bool Permits(SmtpSession session, MailPath path)
    {
        var relay = session.Context.Relay;
        if (!relay.IsOn || session.Role == SmtpRoles.Lmtp || LocalDelivery.IsLocal(session, path.Domain)) return false;
        return session.User is not null || relay.IsClient(session.Connection.RemoteEndPoint?.Address ?? IPAddress.None);
    }

    /// <summary>Why a message cannot be relayed, or null.</summary>
    public static SmtpReply? Refusal(SmtpSession session, ReadOnlySpan<byte> content)
    {
        if (HeaderSection.Count(content, "Received") >= session.Options.Relay!.MostReceivedFields) return Loop;
        return session.Context.Relay.HasRoomFor(content.Length) ? null : QueueFull;
    }

    /// <summary>The message as reports and the queue know it.</summary>
    public static QueuedMessage Message(SmtpSession session, MailTransaction transaction, string id, ReadOnlyMemory<byte> content) => new()
    {
        Id = id,
        ReversePath = transaction.ReversePath?.Text ?? "",
        Content = content,
        Arrived = transaction.Wish<ReleaseRequest>()?.Arrived ?? session.Context.Time.GetUtcNow(),
        Waiting = session.Context.Time.GetUtcNow(),
        FutureRelease = transaction.Wish<ReleaseRequest>()?.Value,
        Priority = transaction.Wish<MessagePriority>()?.Value ?? 0,
        DeliverBy = transaction.Wish<DeliverByRequest>(),
        RequiresTls = transaction.Wish<TlsRequirement>()?.Use == TlsWish.Required,
        Ret = transaction.Ret,
        EnvelopeId = transaction.EnvelopeId,
        IsUtf8 = transaction.IsUtf8,
        HasSubmitter = transaction.Submitter is not null,
        ReceivedFrom = $"{session.ClientName} ({session.Connection.RemoteEndPoint?.Address})",
    };

    public static QueuedRecipient Recipient(Recipient recipient) =>
        new(recipient.Path.Text, recipient.RelayTo ?? recipient.Path.Domain) { Notify = recipient.Notify, OriginalRecipient = recipient.OriginalRecipient };
}
