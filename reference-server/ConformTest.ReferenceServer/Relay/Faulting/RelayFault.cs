using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faulting;

/// <summary>
/// A deviation of the outgoing side: routing, the client, the queue, the reports. Each method is a point where the relay asks;
/// override the one that breaks the requirement.
/// </summary>
public abstract class RelayFault(string name, string summary) : Fault(name, summary)
{
    /// <summary>A message as it enters the queue.</summary>
    public virtual QueuedMessage Queued(QueuedMessage message) => message;

    /// <summary>A recipient as it enters the queue.</summary>
    public virtual QueuedRecipient Queued(QueuedRecipient recipient) => recipient;

    /// <summary>Recipients that may go together in one transaction.</summary>
    public virtual IEnumerable<IReadOnlyList<QueuedRecipient>> Split(IReadOnlyList<QueuedRecipient> recipients) => [recipients];

    /// <summary>Where mail for a domain goes.</summary>
    public virtual ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) => new(route);

    /// <summary>The same, for faults that look at whose mail it is.</summary>
    internal virtual ValueTask<Route> RouteAsync(QueueEntry entry, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        RouteAsync(entry.Domain, route, resolver, memory, cancellation);

    /// <summary>The preference from which on hosts are left out, since this server itself has it; the largest number when it is not on the list.</summary>
    public virtual int CutAt(int preference) => preference;

    /// <summary>A command before it is sent to the next hop, without its line end.</summary>
    internal virtual string Command(HopSession session, string line) => line;

    /// <summary>True: the first line of a reply is taken for the whole of it.</summary>
    internal virtual bool TakesFirstLine(string step) => false;

    /// <summary>True: the client says EHLO before it has heard the greeting.</summary>
    internal virtual bool SpeaksFirst => false;

    /// <summary>True: a code that is out of range is taken for a yes.</summary>
    internal virtual bool TakesAnyCode => false;

    /// <summary>A reply as it is understood.</summary>
    internal virtual HopReply Heard(string step, HopReply reply) => reply;

    /// <summary>The text of a message before its dots are doubled.</summary>
    internal virtual ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) => content;

    /// <summary>True: dots at the beginning of lines are not doubled.</summary>
    internal virtual bool LeavesDots(HopSession session) => false;

    /// <summary>True: the connection is closed without a QUIT.</summary>
    internal virtual bool LeavesWithoutQuit(HopSession session) => false;

    /// <summary>What came of an attempt for a recipient.</summary>
    public virtual AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result) => result;

    /// <summary>The same, for faults that remember something.</summary>
    public virtual AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory) =>
        Attempted(message, recipient, result);

    /// <summary>How long a message waits before it is tried again.</summary>
    public virtual TimeSpan RetryAfter(TimeSpan interval) => interval;

    /// <summary>Whether the sender is told of what happened to a recipient.</summary>
    public virtual bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) => notifies;

    /// <summary>A report before it is written; null sends none.</summary>
    public virtual DeliveryReport? Reporting(DeliveryReport report) => report;

    /// <summary>The text of a report.</summary>
    public virtual string Written(DeliveryReport report, string text) => text;

    /// <summary>The envelope of a report as it leaves.</summary>
    public virtual QueuedMessage Sending(DeliveryReport report, QueuedMessage message) => message;

    /// <summary>How many times a report is sent.</summary>
    public virtual int Copies(DeliveryReport report) => 1;
}
