using System.Collections.Frozen;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>A session with a next hop, past its greeting: what it offers, and commands to it. It carries one transaction after the other.</summary>
internal sealed class HopSession : IAsyncDisposable
{
    private readonly HopOptions _options;
    private FrozenDictionary<string, string> _offers = FrozenDictionary<string, string>.Empty;

    private HopSession(HopConnection connection, HopOptions options, TlsUse tls, RelayFault[]? faults)
    {
        Connection = connection;
        _options = options;
        Tls = tls;
        Faults = faults;
    }

    public HopConnection Connection { get; }

    public NextHop Hop => Connection.Hop;

    public TlsUse Tls { get; }

    public DateTimeOffset Now => _options.Time.GetUtcNow();

    public HopTimeouts Timeouts => _options.Timeouts;

    public RelayFault[]? Faults { get; }

    /// <summary>False once the next hop said 421 or the talk broke: there is nothing more to say then.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>True while a transaction is open that never came to its end.</summary>
    public bool NeedsReset { get; set; }

    /// <summary>Connects, reads the greeting, says EHLO (HELO to those who know no better) and secures the session.</summary>
    /// <exception cref="HopException">The next hop cannot be talked with.</exception>
    /// <exception cref="HopRefusedException">It takes no mail.</exception>
    public static async Task<HopSession> OpenAsync(NextHop hop, HopOptions options, TlsUse tls, RelayFault[]? faults, CancellationToken cancellation)
    {
        var connection = await HopConnection.ConnectAsync(hop, options.Timeouts.Connect, options.Time, cancellation);
        var session = new HopSession(connection, options, tls, faults);
        try
        {
            if (faults?.Any(fault => fault.SpeaksFirst) == true) await session.SpeakFirstAsync(cancellation);
            var greeting = await session.ReadAsync(options.Timeouts.Greeting, "greeting", cancellation);
            if (greeting.Code != 220) throw new HopRefusedException("greeting", greeting);
            await session.HelloAsync(cancellation);
            if (tls != TlsUse.Never) await session.SecureAsync(cancellation);
            return session;
        }
        catch (Exception failure)
        {
            if (failure is HopRefusedException) await session.QuitAsync(cancellation);
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task SpeakFirstAsync(CancellationToken cancellation)
    {
        Say($"EHLO {_options.ClientName}");
        await Connection.FlushAsync(Timeouts.Command, "EHLO", cancellation);
    }

    public bool Offers(string keyword) => _offers.ContainsKey(keyword);

    /// <summary>What stands behind a keyword; empty when nothing does or the keyword is not on offer.</summary>
    public string Parameter(string keyword) => _offers.GetValueOrDefault(keyword, "");

    private async Task HelloAsync(CancellationToken cancellation)
    {
        var reply = await AskAsync($"EHLO {_options.ClientName}", Timeouts.Command, cancellation);
        if (reply.IsPositive)
        {
            _offers = reply.Lines.Skip(1).Select(line => line.Split(' ', 2)).GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(group => group.Key, group => group.First() is [_, var parameter] ? parameter : "", StringComparer.OrdinalIgnoreCase);
            return;
        }

        _offers = FrozenDictionary<string, string>.Empty;
        if (reply.IsTransient) throw new HopRefusedException("EHLO", reply);
        reply = await AskAsync($"HELO {_options.ClientName}", Timeouts.Command, cancellation);
        if (!reply.IsPositive) throw new HopRefusedException("HELO", reply);
    }

    private async Task SecureAsync(CancellationToken cancellation)
    {
        if (!Offers("STARTTLS") || await AskAsync("STARTTLS", Timeouts.Command, cancellation) is not { Code: 220 })
        {
            if (Tls != TlsUse.Verified) return;
            await QuitAsync(cancellation);
            throw new HopException(HopFailure.Tls, Hop, "STARTTLS is not to be had");
        }

        var options = new SslClientAuthenticationOptions { TargetHost = Hop.Host, RemoteCertificateValidationCallback = IsTrusted };
        if (_options.TrustedRoots is { } roots)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        }

        await Connection.StartTlsAsync(options, Timeouts.TlsHandshake, cancellation);
        await HelloAsync(cancellation);
    }

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        Tls != TlsUse.Verified || errors == SslPolicyErrors.None;

    /// <summary>Gives a command and reads its reply.</summary>
    /// <exception cref="HopException">The next hop cannot be talked with any more.</exception>
    public async Task<HopReply> AskAsync(string line, TimeSpan limit, CancellationToken cancellation)
    {
        Say(line);
        await Connection.FlushAsync(limit, line.Split(' ')[0], cancellation);
        return await ReadAsync(limit, line.Split(' ')[0], cancellation);
    }

    /// <summary>Writes a command; it is sent with the next flush.</summary>
    public void Say(string line)
    {
        foreach (var fault in Faults ?? []) line = fault.Command(this, line);
        Connection.WriteLine(line);
    }

    public async Task<HopReply> ReadAsync(TimeSpan limit, string step, CancellationToken cancellation)
    {
        try
        {
            Connection.TakesFirstLine = Faults?.Any(fault => fault.TakesFirstLine(step)) == true;
            Connection.TakesAnyCode = Faults?.Any(fault => fault.TakesAnyCode) == true;
            var reply = await Connection.ReadReplyAsync(limit, step, cancellation);
            foreach (var fault in Faults ?? []) reply = fault.Heard(step, reply);
            if (reply.Code == 421) IsUsable = false;
            return reply;
        }
        catch (HopException)
        {
            IsUsable = false;
            throw;
        }
    }

    /// <summary>Marks the session as one with which nothing more can be done.</summary>
    public void Abandon() => IsUsable = false;

    /// <summary>Says goodbye, and waits a little for the answer; a next hop that is gone is none the worse for it.</summary>
    public async Task QuitAsync(CancellationToken cancellation)
    {
        if (!IsUsable || Faults?.Any(fault => fault.LeavesWithoutQuit(this)) == true) return;
        IsUsable = false;
        try
        {
            await AskAsync("QUIT", Timeouts.Quit, cancellation);
        }
        catch (Exception failure) when (failure is HopException or OperationCanceledException)
        {
            // Nothing is left to be said.
        }
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
