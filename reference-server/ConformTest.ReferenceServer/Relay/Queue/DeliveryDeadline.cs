using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Smtp.Extensions;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>What a deliver-by-time means for a message in the queue (RFC 2852 section 4.1).</summary>
internal static class DeliveryDeadline
{
    private const string Expired = "the time within which the message was to be delivered has expired";

    /// <summary>The end of a message with mode R whose time has passed: no attempt may be made any more. Null for all others.</summary>
    public static IReadOnlyList<AttemptResult>? Passed(QueueEntry entry, DateTimeOffset now) =>
        entry.Message.DeliverBy is { Mode: DeliverByMode.Return } by && now >= by.Deadline
            ? [.. entry.Recipients.Select(_ => AttemptResult.Refused("5.4.7", Expired))]
            : null;

    /// <summary>True when the time of mode N has passed while the message was here, and the sender does not know.</summary>
    public static bool IsNewlyLate(QueueEntry entry, DateTimeOffset now) =>
        entry.Message.DeliverBy is { Mode: DeliverByMode.Notify } by && !entry.IsKnownLate && by.Deadline > entry.Message.Waiting && now >= by.Deadline;

    /// <summary>An attempt's result in the light of the time.</summary>
    public static AttemptResult Judge(QueueEntry entry, AttemptResult result, bool isLate, DateTimeOffset now)
    {
        if (result.End != AttemptEnd.Deferred) return result;
        if (Passed(entry, now) is not null) return result with { End = AttemptEnd.Refused, Status = "5.4.7", Explanation = Expired };
        return isLate ? result with { Status = "4.4.7", Explanation = Expired } : result;
    }

    /// <summary>The next attempt's latest time: the deadline is not slept through.</summary>
    public static DateTimeOffset NoLaterThan(QueueEntry entry, DateTimeOffset end, DateTimeOffset now) =>
        entry.Message.DeliverBy is { } by && by.Deadline > now && by.Deadline < end ? by.Deadline : end;

    /// <summary>True when the sender is to hear that the message was relayed, without asking for it: it is traced, or the next hop knows nothing of its time (sections 4.1.4 and 4.1.4.2).</summary>
    public static bool AsksForRelayed(QueuedMessage message, AttemptResult result) =>
        message.DeliverBy is { } by && result.End == AttemptEnd.Accepted
        && (by.Trace == DeliverByTrace.Traced || (by.Mode == DeliverByMode.Notify && !result.KeepsDeadline));

    /// <summary>Why this next hop cannot be given a message with mode R, or null (section 4.1.4.1).</summary>
    public static AttemptResult? Misfit(HopSession session, QueuedMessage message)
    {
        if (message.DeliverBy is not { Mode: DeliverByMode.Return } by) return null;
        if (!session.Offers("DELIVERBY")) return AttemptResult.Refused("5.3.3", "the next hop does not promise delivery in time (DELIVERBY)");
        var left = Seconds(session, by);
        var least = int.TryParse(session.Parameter("DELIVERBY").Split(',')[0], out var minimum) ? minimum : 1;
        return left < Math.Max(1, least) ? AttemptResult.Refused("5.4.7", $"{left} seconds are left, and the next hop needs {least}") : null;
    }

    /// <summary>The BY parameter for a next hop that knows it, else nothing.</summary>
    public static string Parameter(HopSession session, QueuedMessage message)
    {
        if (message.DeliverBy is not { } by || !session.Offers("DELIVERBY")) return "";
        var mode = by.Mode == DeliverByMode.Return ? "R" : "N";
        return $" BY={Math.Clamp(Seconds(session, by), -999_999_999, 999_999_999)};{mode}{(by.Trace == DeliverByTrace.Traced ? "T" : "")}";
    }

    /// <summary>NOTIFY for a next hop that knows DSN: one that knows nothing of the time is to tell of delays (section 4.1.4.2).</summary>
    public static string? Notify(HopSession session, QueuedMessage message, string? notify)
    {
        if (message.DeliverBy is not { Mode: DeliverByMode.Notify } || session.Offers("DELIVERBY") || notify == "NEVER") return notify;
        if (notify is null) return "FAILURE,DELAY";
        return notify.Split(',').Contains("DELAY") ? notify : notify + ",DELAY";
    }

    private static long Seconds(HopSession session, DeliverByRequest by) => (long)Math.Floor((by.Deadline - session.Now).TotalSeconds);
}
