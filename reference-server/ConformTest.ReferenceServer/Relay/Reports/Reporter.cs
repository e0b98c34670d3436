using System.Collections.Immutable;
using System.Globalization;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>Tells senders what became of their mail, where they want to know (RFC 3461 section 5.2).</summary>
/// <param name="send">Brings a report to its one recipient.</param>
internal sealed class Reporter(
    string hostname, int largestReturned, TimeProvider time, Func<RelayFault[]?> faults, Action<QueuedMessage, QueuedRecipient> send)
{
    private int _count;

    /// <summary>Issues one report for those recipients of whom the sender is to hear; none when there is no one to tell.</summary>
    public void Report(QueuedMessage original, ImmutableArray<ReportedRecipient> recipients, DateTimeOffset giveUp)
    {
        recipients = [.. recipients.Where(reported => Notifies(original, reported))];
        if (recipients.IsEmpty) return;
        var now = time.GetUtcNow();
        DeliveryReport? report = new(original, recipients, hostname, now)
        {
            Id = $"r{Interlocked.Increment(ref _count).ToString("x", CultureInfo.InvariantCulture)}-{now.UtcTicks.ToString("x", CultureInfo.InvariantCulture)}",
            Returned = Returned(original, recipients),
            WillRetryUntil = recipients.Any(reported => reported.Action == ReportAction.Delayed) ? giveUp : null,
        };
        foreach (var fault in faults() ?? [])
            if (report is not null) report = fault.Reporting(report);
        if (report is not null) Send(report);
    }

    private void Send(DeliveryReport report)
    {
        var text = ReportWriter.Write(report);
        foreach (var fault in faults() ?? []) text = fault.Written(report, text);
        var original = report.Original;
        var message = new QueuedMessage
        {
            Id = report.Id,
            ReversePath = "",
            Content = ReportText.Octets(text),
            Arrived = report.At,
            IsUtf8 = original.IsUtf8,
            RequiresTls = original.RequiresTls,
            Priority = original.Priority,
        };
        foreach (var fault in faults() ?? []) message = fault.Sending(report, message);
        var copies = faults()?.Max(fault => fault.Copies(report)) ?? 1;
        for (var i = 0; i < copies; i++) send(message, new(original.ReversePath, original.ReversePath[(original.ReversePath.LastIndexOf('@') + 1)..]));
    }

    /// <summary>Nobody hears of a message without a sender: that is how loops of reports end (RFC 5321 section 6.1).</summary>
    private bool Notifies(QueuedMessage original, ReportedRecipient reported)
    {
        var (recipient, action, result) = reported;
        var wants = recipient.Notify is { } notify
            ? notify.Split(',').Contains(Keyword(action))
            : action is ReportAction.Failed or ReportAction.Delayed;
        wants |= action == ReportAction.Relayed && recipient.Notify != "NEVER" && DeliveryDeadline.AsksForRelayed(original, result);
        var notifies = wants && original.ReversePath.Length > 0;
        foreach (var fault in faults() ?? []) notifies = fault.Notifies(original, recipient, action, notifies);
        return notifies;
    }

    private static string Keyword(ReportAction action) => action switch
    {
        ReportAction.Failed => "FAILURE",
        ReportAction.Delayed => "DELAY",
        _ => "SUCCESS",
    };

    /// <summary>
    /// The whole message for failures, unless the sender asked for less; what must not go in clear does not come back whole either
    /// (RFC 8689 section 5), nor does what a way of seven bits cannot carry (RFC 6522 section 3).
    /// </summary>
    private ReturnedContent Returned(QueuedMessage original, ImmutableArray<ReportedRecipient> recipients) =>
        original.Ret != "HDRS" && !original.RequiresTls && original.Content.Length <= largestReturned
        && (original.IsUtf8 || !original.HasEightBits) && recipients.Any(reported => reported.Action == ReportAction.Failed)
            ? ReturnedContent.Full
            : ReturnedContent.Headers;
}
