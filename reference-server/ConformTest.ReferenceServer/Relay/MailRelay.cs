using System.Net;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;
using ConformTest.ReferenceServer.Relay.Routing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Relay;

/// <summary>The outgoing side of a server: mail for elsewhere, and reports to senders. Without relay options it sends reports to local senders only.</summary>
public sealed class MailRelay : IAsyncDisposable
{
    private readonly ReferenceServerOptions _options;
    private readonly MailStore _store;
    private readonly Func<FaultSet> _active;
    private readonly Reporter _reporter;
    private readonly MailQueue? _queue;

    internal MailRelay(ReferenceServerOptions options, MailStore store, Func<FaultSet> faults)
    {
        _options = options;
        _store = store;
        _active = faults;
        var time = options.TimeProvider;
        _reporter = new(options.Hostname, options.Relay?.LargestReturnedMessage ?? int.MaxValue, time, Faults, SendReport);
        if (options.Relay is not { } relay) return;
        var router = new MailRouter(
            relay.Resolver ?? new DnsResolver([]), relay.Ports, relay.Seed, IsSelf,
            own => (Faults() ?? []).Aggregate(own, (preference, fault) => fault.CutAt(preference)));
        var hops = new HopOptions(options.Hostname, relay.Timeouts, time, relay.TrustedRoots);
        var memory = new RelayMemory();
        var settlement = new Settlement(relay.Schedule, time, relay.Journal ?? NoQueueJournal.Instance, _reporter, Faults, memory);
        _queue = new(relay, time, () => new EntryCarrier(router, hops, relay.AddressesPerAttempt, Faults(), memory), settlement);
    }

    /// <summary>Where this server takes mail itself, so that it never sends to itself; known once it listens.</summary>
    internal IReadOnlyCollection<IPEndPoint> Own { get; set; } = [];

    /// <summary>True when mail for elsewhere can be taken at all.</summary>
    public bool IsOn => _queue is not null;

    /// <summary>Messages that wait or are on their way; one counts once for each domain.</summary>
    public int Waiting => _queue?.Length ?? 0;

    private RelayFault[]? Faults() => _active().For<RelayFault>("smtp");

    /// <summary>True when the client at this address may send mail for elsewhere without saying who it is.</summary>
    public bool IsClient(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return _options.Relay?.Clients.Any(network => network.Contains(address)) == true;
    }

    /// <summary>True when the queue can take a message of this many octets.</summary>
    public bool HasRoomFor(int octets) => _queue?.HasRoomFor(octets) == true;

    /// <summary>Takes a message for recipients elsewhere; it is the server's to deliver or to report from now on (RFC 5321 section 6.1).</summary>
    public void Accept(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        if (_queue is null) throw new InvalidOperationException("this server relays nothing");
        IEnumerable<IReadOnlyList<QueuedRecipient>> groups = [recipients];
        foreach (var fault in Faults() ?? [])
        {
            message = fault.Queued(message);
            groups = groups.SelectMany(group => fault.Split([.. group.Select(fault.Queued)]));
        }

        (_options.Relay?.Journal ?? NoQueueJournal.Instance).Accepted(message, recipients);
        foreach (var group in groups) _queue.Add(message, group);
    }

    /// <summary>Tells the sender of local recipients that have the message, where NOTIFY=SUCCESS asks for it (RFC 3461 section 5.2.3).</summary>
    public void Delivered(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        var result = new AttemptResult(AttemptEnd.Accepted, "2.1.5", "delivered to the mailbox");
        _reporter.Report(message, [.. recipients.Select(recipient => new ReportedRecipient(recipient, ReportAction.Delivered, result))], message.Arrived);
    }

    /// <summary>Tells the sender that an alias was expanded, where NOTIFY=SUCCESS asks for it (RFC 3461 section 5.2.7.3).</summary>
    public void Expanded(QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
    {
        var result = new AttemptResult(AttemptEnd.Accepted, "2.1.5", "passed on");
        _reporter.Report(message, [.. recipients.Select(recipient => new ReportedRecipient(recipient, ReportAction.Expanded, result))], message.Arrived);
    }

    /// <summary>Tries what waits for a domain, or for it and all below it, now (RFC 1985 section 5).</summary>
    /// <returns>How many messages are on their way because of it.</returns>
    public int Hurry(string domain, DomainReach reach) => _queue?.Hurry(waiting =>
        waiting.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || (reach == DomainReach.WithSubdomains && waiting.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase))) ?? 0;

    /// <summary>Lets what is on its way come to its end, but no longer than the limit; what waits stays in the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_queue is null) return;
        await _queue.StopAsync(_options.Limits.Shutdown);
        await _queue.DisposeAsync();
    }

    private bool IsSelf(NextHop hop) =>
        hop.Host.Equals(_options.Hostname, StringComparison.OrdinalIgnoreCase)
        || _options.Relay!.OwnNames.Contains(hop.Host, StringComparer.OrdinalIgnoreCase)
        || Own.Contains(hop.EndPoint);

    private void SendReport(QueuedMessage report, QueuedRecipient sender)
    {
        if (LocalMail.Find(_options, _store, sender.Address) is { } account) LocalMail.Put(account, report);
        else if (!LocalMail.IsLocal(_options, sender.Domain)) _queue?.Add(report, [sender]);
    }
}

/// <summary>Which domains a name stands for.</summary>
public enum DomainReach
{
    Alone,
    WithSubdomains,
}
