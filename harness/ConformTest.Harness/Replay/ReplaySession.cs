using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay;

/// <summary>What the protocols share in one replay: the connection, the names, the accounts, the findings.</summary>
internal sealed class ReplaySession : IAsyncDisposable
{
    private const string LoginRole = "self";
    private readonly Dictionary<TargetAccount, AccountLease> _leases = [];
    private readonly HarnessLine _harness;
    private Lines? _lines;
    private Line? _line;
    private Route? _route;

    public ReplaySession(RawTranscript transcript, MailProtocol protocol, TargetServices services, IReadOnlyList<ReplayBinding> bindings, string marker)
    {
        Transcript = transcript;
        Protocol = protocol;
        Services = services;
        var receives = protocol is MailProtocol.Smtp or MailProtocol.Lmtp;
        Bindings = new Bindings(bindings, [.. services.Profile.Accounts.Where(account => receives || account.CanLogIn)]);
        Scope = new CaseScope(marker, Framing.Plain, services.Messages);
        Context = new PlayContext(Scope, new CaseLedger(), services.Profile, services.Readers, services.Time);
        Wire = new Transcript(services.Time);
        _harness = new HarnessLine(services);
    }

    public RawTranscript Transcript { get; }

    public MailProtocol Protocol { get; }

    public TargetServices Services { get; }

    public Bindings Bindings { get; }

    public CaseScope Scope { get; }

    public PlayContext Context { get; }

    public Transcript Wire { get; }

    public FindingLog Log { get; } = new();

    public Line Line => _line ?? throw new CaseStoppedException("the connection is not open");

    public Postman Postman => new(_harness, Services);

    public bool IsOpen => _line is { IsOpen: true };

    /// <summary>Opens the connection and brings it to where the transcript takes over.</summary>
    /// <param name="account">Who logs in, when the state asks for that.</param>
    /// <exception cref="CaseStoppedException">The target does not let us get there.</exception>
    public async Task OpenAsync(Route route, EntryState state, Greeting greeting, TargetAccount? account, CancellationToken cancellation)
    {
        if (account is not null)
            Scope.AddAccount(LoginRole, account);
        IProtocolPlay play = Protocol switch
        {
            MailProtocol.Imap => new ImapPlay(Context),
            MailProtocol.Pop3 => new Pop3Play(Context),
            _ => new SmtpPlay(Context),
        };
        _route = route;
        _line = new Line(new ConnectionDeclaration("replay", Protocol, LoginRole, state, default), route.Endpoint);
        _lines = new Lines(_ => play, new NetworkWires(Wire, _ => Services.Wire(Framing.Plain)));
        _lines.Add(_line, new Entry(route.Security, greeting == Greeting.Printed));
        await _lines.OpenAsync("replay", cancellation).ConfigureAwait(false);
    }

    /// <summary>Begins again on a fresh connection, with its greeting read.</summary>
    /// <exception cref="CaseStoppedException">The target does not let us.</exception>
    public async Task ReopenAsync(CancellationToken cancellation)
    {
        _lines!.Add(Line, new Entry(_route!.Security, KeepGreeting: false));
        await _lines.OpenAsync("replay", cancellation).ConfigureAwait(false);
    }

    public Task SendAsync(string text, int line, CancellationToken cancellation) => SendAsync(Encoding.UTF8.GetBytes(text + "\r\n"), line, cancellation);

    public async Task SendAsync(ReadOnlyMemory<byte> octets, int line, CancellationToken cancellation)
    {
        await Line.Wire.WriteAsync(octets, line, cancellation).ConfigureAwait(false);
        Line.Sent(octets.Span);
    }

    /// <summary>The handshake, unless TLS is up already.</summary>
    public async Task StartTlsAsync(int line, CancellationToken cancellation)
    {
        if (Line.Wire.IsSecure)
            return;
        try
        {
            await Line.Wire.StartTlsAsync(Line.Endpoint.Host, cancellation).ConfigureAwait(false);
        }
        catch (WireException failure)
        {
            Log.Difference(line, failure.Message, new Exchange(Line.Asked, null));
            throw new ReplayEndedException();
        }
    }

    /// <summary>Notes that no answer came, and ends the replay.</summary>
    public ReplayEndedException Missing(int line, string what, ReadEnd end)
    {
        Log.Difference(line, $"{Ends.Words(end, Line.Wire)} instead of {what}", new Exchange(Line.Asked, FindingLog.Show(Line.Wire.Unread)));
        return new ReplayEndedException();
    }

    public AccountLease Lease(TargetAccount account)
    {
        if (!_leases.TryGetValue(account, out var lease))
            _leases[account] = lease = new AccountLease(account, _harness, Services);
        return lease;
    }

    /// <summary>Closes the transcript's own connection; what the harness keeps beside it stays.</summary>
    public async Task CloseAsync()
    {
        if (_lines is not null)
            await _lines.DisposeAsync().ConfigureAwait(false);
        _lines = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        foreach (var lease in _leases.Values)
            await lease.DisposeAsync().ConfigureAwait(false);
    }
}

/// <summary>Which endpoint a replay uses, and whether the harness secures it first.</summary>
internal sealed record Route(Endpoint Endpoint, Security Security);

/// <summary>Whether the transcript prints the greeting, or begins behind it.</summary>
internal enum Greeting { Printed, Taken }
