using System.Collections.Immutable;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>What a report says of a recipient (RFC 3464 section 2.3.3); the names are the action-values.</summary>
public enum ReportAction
{
    Failed,
    Delayed,
    Delivered,
    Relayed,

    /// <summary>An alias was replaced by those behind it (RFC 3461 section 5.2.7.3).</summary>
    Expanded,
}

/// <summary>What happened to one recipient.</summary>
public sealed record ReportedRecipient(QueuedRecipient Recipient, ReportAction Action, AttemptResult Result);

/// <summary>How much of the original message comes back (RFC 3461 section 6.2).</summary>
public enum ReturnedContent
{
    /// <summary>The header section alone (RFC 6522 section 4).</summary>
    Headers,

    Full,
}

/// <summary>A delivery status notification before it is written (RFC 3464).</summary>
/// <param name="Original">The message that it is about.</param>
/// <param name="ReportingMta">This server's name.</param>
/// <param name="At">When it is issued, which is also when the last attempt ended.</param>
public sealed record DeliveryReport(
    QueuedMessage Original, ImmutableArray<ReportedRecipient> Recipients, string ReportingMta, DateTimeOffset At)
{
    /// <summary>The identity of the report: no other message of this server has it.</summary>
    public required string Id { get; init; }

    public ReturnedContent Returned { get; init; }

    /// <summary>When this server gives up on recipients that are delayed.</summary>
    public DateTimeOffset? WillRetryUntil { get; init; }

    /// <summary>The worst that it tells: failed, then delayed, then the good news.</summary>
    public ReportAction Gist => Recipients.Min(recipient => recipient.Action);
}
