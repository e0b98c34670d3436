using System.Text;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>MAIL and RCPT with the parameters that the next hop knows and the message needs.</summary>
internal static class HopCommands
{
    public static string Mail(HopSession session, QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        var line = new StringBuilder("MAIL FROM:<").Append(message.ReversePath).Append('>');
        if (session.Offers("SIZE")) line.Append(" SIZE=").Append(message.Content.Length);
        if (session.Offers("8BITMIME") && message.HasEightBits) line.Append(" BODY=8BITMIME");
        if (session.Offers("SMTPUTF8") && NeedsUtf8(message, recipients)) line.Append(" SMTPUTF8");
        if (message.RequiresTls && session.Offers("REQUIRETLS")) line.Append(" REQUIRETLS");
        line.Append(DeliveryDeadline.Parameter(session, message));
        if (session.Offers("MT-PRIORITY")) line.Append(" MT-PRIORITY=").Append(message.Priority);
        if (session.Offers("NO-SOLICITING") && NoSoliciting.Of(message.HeaderSection) is { } classes) line.Append(" SOLICIT=").Append(classes);
        if (session.Offers("AUTH") && message.ReversePath.Length > 0 && message.HasSubmitter) line.Append(" AUTH=<>");
        if (!session.Offers("DSN")) return line.ToString();
        if (message.Ret is not null) line.Append(" RET=").Append(message.Ret);
        if (message.EnvelopeId is not null) line.Append(" ENVID=").Append(message.EnvelopeId);
        return line.ToString();
    }

    public static string Rcpt(HopSession session, QueuedMessage message, QueuedRecipient recipient)
    {
        var line = new StringBuilder("RCPT TO:<").Append(recipient.Address).Append('>');
        if (!session.Offers("DSN")) return line.ToString();
        if (DeliveryDeadline.Notify(session, message, recipient.Notify) is { } notify) line.Append(" NOTIFY=").Append(notify);

        // A relay may add what the sender left out (RFC 3461 section 5.2.1): it tells the last server whom the sender had in mind.
        var original = recipient.OriginalRecipient ?? (recipient.NeedsUtf8 ? null : $"rfc822;{Xtext.Encode(recipient.Address)}");
        return original is null ? line.ToString() : line.Append(" ORCPT=").Append(original).ToString();
    }

    /// <summary>Why this next hop can never take the message, or null.</summary>
    public static AttemptResult? Misfit(HopSession session, QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        if (DeliveryDeadline.Misfit(session, message) is { } late) return late with { RemoteMta = session.Hop.Host };
        if (NeedsUtf8(message, recipients) && !session.Offers("SMTPUTF8")) return Of("5.6.7", "the message has internationalized addresses or header fields, and the next hop takes none (SMTPUTF8)");
        if (message.HasEightBits && !session.Offers("8BITMIME")) return Of("5.6.3", "the message has octets above 127, and the next hop takes none (8BITMIME)");
        return session.Offers("SIZE") && long.TryParse(session.Parameter("SIZE"), out var most) && most > 0 && message.Content.Length > most
            ? Of("5.3.4", $"the message has {message.Content.Length} octets, and the next hop takes {most} at the most (SIZE)")
            : null;

        AttemptResult Of(string status, string explanation) => AttemptResult.Refused(status, explanation) with { RemoteMta = session.Hop.Host };
    }

    /// <summary>Why a message that must travel by TLS cannot be given to this next hop, though perhaps to another; null when it can (RFC 8689 section 4.2.1).</summary>
    public static AttemptResult? TlsMisfit(HopSession session, QueuedMessage message) => message.MustTravelByTls && !session.Offers("REQUIRETLS")
        ? AttemptResult.Refused("5.7.30", "the next hop does not promise TLS for the rest of the way (REQUIRETLS)") with { RemoteMta = session.Hop.Host }
        : null;

    private static bool NeedsUtf8(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients) =>
        message.NeedsUtf8 || recipients.Any(recipient => recipient.NeedsUtf8);
}
