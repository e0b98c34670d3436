using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;

namespace ConformTest.Harness.Mail;

/// <summary>The mail of one case: what is given before it, what came by it, and its removal afterwards.</summary>
internal sealed class Mailbag(CaseScope scope, IReadOnlyDictionary<string, AccountLease> leases, Postman postman, TargetServices services)
{
    private readonly Dictionary<string, IInbox> _inboxes = new(StringComparer.Ordinal);
    private Maildrop? _maildrop;
    private bool _boxes;

    /// <summary>Remembers what lies in the inboxes that the conversation will look into.</summary>
    public async Task WatchAsync(IEnumerable<string> roles, CancellationToken cancellation)
    {
        foreach (var role in roles)
        {
            var inbox = leases[role].Inbox();
            await inbox.BeginAsync(cancellation).ConfigureAwait(false);
            _inboxes[role] = inbox;
        }
    }

    /// <summary>Names for mailboxes may be used from now on; whatever exists under them in the end is removed.</summary>
    public void NameBoxes()
    {
        _boxes = true;
        foreach (var name in new[] { "box", "box2", "box3" })
            scope.Bind(name, $"{services.Profile.MailboxPrefix}ct-{scope.Marker}-{name}");
    }

    public async Task GiveAsync(Given given, string role, int seed, CancellationToken cancellation)
    {
        var messages = GivenMessages.Of(scope, given, seed);
        if (given.Kind == GivenKind.Mailbox)
            await MakeBoxAsync(leases[role], messages, cancellation).ConfigureAwait(false);
        else
            await FillMaildropAsync(leases[role], messages, cancellation).ConfigureAwait(false);
    }

    /// <summary>The messages with this marker in the maildrop of the account with this role, oldest first, octet for octet as stored (CRLF line ends).</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> DeliveredAsync(string role, string marker, CancellationToken cancellation)
    {
        var messages = await _inboxes[role].NewAsync(cancellation).ConfigureAwait(false);
        var sign = Encoding.ASCII.GetBytes(marker);
        return [.. messages.Where(message => message.Octets.Span.IndexOf(sign) >= 0).Select(message => message.Octets)];
    }

    /// <summary>Removes what the case brought; what cannot be removed stays, and the next case is none the worse for it.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        foreach (var inbox in _inboxes.Values)
        {
            var messages = await inbox.NewAsync(cancellation).ConfigureAwait(false);
            await inbox.RemoveAsync([.. messages.Where(message => message.Octets.Span.IndexOf(Sign) >= 0).Select(message => message.Key)], cancellation).ConfigureAwait(false);
        }

        if (_maildrop is not null)
            await _maildrop.RemoveAsync(Sign, cancellation).ConfigureAwait(false);
        if (_boxes)
            await RemoveBoxesAsync(cancellation).ConfigureAwait(false);
    }

    private async Task MakeBoxAsync(AccountLease lease, List<ReadOnlyMemory<byte>> messages, CancellationToken cancellation)
    {
        var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
        var box = BoxName("box");
        await line.CommandAsync(context, $"CREATE {box}", null, cancellation).ConfigureAwait(false);
        foreach (var message in messages)
            await line.CommandAsync(context, $"APPEND {box}", message, cancellation).ConfigureAwait(false);
    }

    private async Task FillMaildropAsync(AccountLease lease, List<ReadOnlyMemory<byte>> messages, CancellationToken cancellation)
    {
        if (services.Own(MailProtocol.Pop3) is null)
        {
            await WatchAsync([.. leases.Where(pair => pair.Value == lease).Select(pair => pair.Key).Where(role => !_inboxes.ContainsKey(role))], cancellation).ConfigureAwait(false);
            await postman.DeliverAsync(lease, messages, cancellation).ConfigureAwait(false);
            return;
        }

        _maildrop = lease.Maildrop();
        await _maildrop.BeginAsync(cancellation).ConfigureAwait(false);
        await postman.DeliverAsync(lease, messages, cancellation).ConfigureAwait(false);
        var began = services.Time.GetTimestamp();
        var numbers = await _maildrop.NumbersAsync(Sign, messages, cancellation).ConfigureAwait(false);
        while (numbers.Count < messages.Count)
        {
            if (services.Time.GetElapsedTime(began) > services.Profile.Limits.Delivery)
                throw new CaseStoppedException($"{numbers.Count} of {messages.Count} given messages reached the maildrop in time");
            await Task.Delay(TimeSpan.FromMilliseconds(50), services.Time, cancellation).ConfigureAwait(false);
            numbers = await _maildrop.NumbersAsync(Sign, messages, cancellation).ConfigureAwait(false);
        }

        for (var i = 0; i < numbers.Count; i++)
            scope.Bind($"m{i + 1}", numbers[i].ToString());
    }

    private async Task RemoveBoxesAsync(CancellationToken cancellation)
    {
        foreach (var lease in leases.Values.Where(lease => lease.Account.CanLogIn))
        {
            var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
            var pattern = Mailboxes.Quote($"{services.Profile.MailboxPrefix}ct-{scope.Marker}-*");
            var listing = await line.AskAsync(context, $"LIST \"\" {pattern}", null, cancellation).ConfigureAwait(false);
            var names = listing.Where(response => response.Word == "LIST").Select(FetchData.MailboxName).Where(name => name.Length > 0);
            // Children first: a mailbox with children may not go away (RFC 3501 section 6.3.4).
            foreach (var name in names.OrderByDescending(name => name.Length))
                await line.AskAsync(context, $"DELETE {Mailboxes.Quote(name)}", null, cancellation).ConfigureAwait(false);
        }
    }

    private byte[] Sign => Encoding.ASCII.GetBytes(scope.Marker);

    private string BoxName(string name) =>
        Mailboxes.Quote(scope.TryGet(name, out var value) ? Encoding.UTF8.GetString(value.Span) : name);
}
