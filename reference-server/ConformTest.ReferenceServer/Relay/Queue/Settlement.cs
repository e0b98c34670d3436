using System.Collections.Immutable;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>Draws the consequences of an attempt: who is done with, who is tried again and when, what the sender hears.</summary>
internal sealed class Settlement(RetrySchedule schedule, TimeProvider time, IQueueJournal journal, Reporter reporter, Func<RelayFault[]?> faults, RelayMemory memory)
{
    /// <returns>When what is left of the entry is to be tried again; null when nothing is.</returns>
    public DateTimeOffset? Settle(QueueEntry entry, IReadOnlyList<AttemptResult> results)
    {
        var now = time.GetUtcNow();
        var isOver = now - entry.Message.Waiting >= schedule.GiveUpAfter;
        var isLate = DeliveryDeadline.IsNewlyLate(entry, now);
        var isLong = isLate || (!entry.IsWarned && now - entry.Message.Waiting >= schedule.WarnAfter);
        List<QueuedRecipient> left = [];
        var told = ImmutableArray.CreateBuilder<ReportedRecipient>();
        var hasOverflow = false;
        for (var i = 0; i < results.Count; i++)
        {
            var recipient = entry.Recipients[i];
            var result = results[i];
            foreach (var fault in faults() ?? []) result = fault.Attempted(entry.Message, recipient, result, memory);
            result = DeliveryDeadline.Judge(entry, result, isLate, now);
            var isLeft = result.End == AttemptEnd.Deferred && !isOver;
            if (isLeft) left.Add(recipient);
            hasOverflow |= isLeft && result.Reply?.Code == 452;
            if (News(entry.Message, result, isLeft, isLong) is { } action) told.Add(new(recipient, action, result));
        }

        entry.IsWarned |= isLong;
        entry.IsKnownLate |= isLate;
        var settled = entry.Recipients.Except(left).ToArray();
        if (settled.Length > 0) journal.Settled(entry.Message, settled);
        reporter.Report(entry.Message, told.DrainToImmutable(), entry.Message.Waiting + schedule.GiveUpAfter);
        entry.Recipients = left;
        return left.Count == 0 ? null : Later(entry, settled.Length > 0 && hasOverflow, now);
    }

    private static ReportAction? News(QueuedMessage message, AttemptResult result, bool isLeft, bool isLong) => result.End switch
    {
        AttemptEnd.Accepted => result.Duty == NotificationDuty.Ours || DeliveryDeadline.AsksForRelayed(message, result) ? ReportAction.Relayed : null,
        _ when isLeft => isLong ? ReportAction.Delayed : null,
        _ => ReportAction.Failed,
    };

    /// <summary>Those for whom there was no room in one transaction get the next one at once (RFC 5321 section 4.5.3.1.10).</summary>
    private DateTimeOffset Later(QueueEntry entry, bool isOverflow, DateTimeOffset now)
    {
        if (isOverflow) return now;
        entry.Attempts++;
        var interval = schedule.After(entry.Attempts);
        foreach (var fault in faults() ?? []) interval = fault.RetryAfter(interval);
        var end = DeliveryDeadline.NoLaterThan(entry, entry.Message.Waiting + schedule.GiveUpAfter, now);
        var due = now + interval < end ? now + interval : end;
        journal.Deferred(entry.Message, entry.Recipients, entry.Attempts, due);
        return due;
    }
}
