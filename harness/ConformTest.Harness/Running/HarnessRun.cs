using ConformTest.Harness.Events;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>A run from probe to exit code. Everything it learns goes to the sink, in one stream of events.</summary>
public sealed class HarnessRun(RunOptions options, IEventSink sink)
{
    private const int DefaultJobs = 8;

    private const string NoRoom =
        "the target ended a connection instead of greeting: fewer cases are played at a time from now on, and those that found no room once more ('max-connections' in the profile says beforehand how many it allows)";

    /// <summary>Up to three of its own and one of the harness.</summary>
    private const int ConnectionsOfACase = 4;

    private readonly RunLedger _ledger = new(options, new SecretMask(sink, new Secrets(options.Secrets ?? [.. MaskedProfile.Of(options.Profile)])));

    /// <summary>Looks at all endpoints of a target and plays nothing.</summary>
    public static async Task<IReadOnlyList<EndpointProbe>> ProbeAsync(RunOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var services = new TargetServices(options.Profile, new TargetCapabilities([]), options.Messages, ReaderLimits.Imap, options.Time);
        return (await new Prober(services).ProbeAsync([], cancellation).ConfigureAwait(false)).Endpoints;
    }

    /// <summary>Plays the run. A cancelled token ends it early; what was learnt until then is in the stream, which still ends properly.</summary>
    public async Task<RunEnded> RunAsync(CancellationToken cancellation)
    {
        var time = options.Time;
        var services = new TargetServices(options.Profile, new TargetCapabilities([]), options.Messages, ReaderLimits.Imap, time) { SideDoors = options.SideDoors };
        TargetCapabilities capabilities;
        try
        {
            capabilities = await new Prober(services).ProbeAsync(options.Known, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            capabilities = new TargetCapabilities([]);
        }

        if (options.Probing == Probing.Assume)
            capabilities = new TargetCapabilities([.. capabilities.Endpoints.Select(probe => probe with { Failure = null })]);
        _ledger.Begin(capabilities);
        if (cancellation.IsCancellationRequested)
            return _ledger.End(ExitCode.Interrupted, "interrupted before anything was played");
        if (options.Probing == Probing.Full && capabilities.Endpoints.FirstOrDefault(probe => probe.Failure is not null) is { } dead)
            return _ledger.End(ExitCode.Unreachable, $"{dead.Endpoint.Url}: {dead.Failure}");
        if (options.Probing == Probing.Full && capabilities.Endpoints.FirstOrDefault(probe => probe.LoginFailure is not null) is { } locked)
            return _ledger.End(ExitCode.Usage, $"{locked.Endpoint.Url}: {locked.LoginFailure}; the profile's user or password may be wrong");
        foreach (var probe in capabilities.Endpoints.Where(probe => probe.TlsFailure is not null))
            _ledger.Notice("tls", $"{probe.Endpoint.Url}: {probe.TlsFailure}; conversations that need TLS are not played there");
        services = services with { Capabilities = capabilities };
        try
        {
            services = services with { Far = await FarAsync(services, cancellation).ConfigureAwait(false) };
            services = services with { Delimiter = await DelimiterProbe.FindAsync(services, cancellation).ConfigureAwait(false) };
            return await PlayAsync(services, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return _ledger.End(ExitCode.Interrupted, "interrupted; the results so far are saved");
        }
    }

    private async Task<RunEnded> PlayAsync(TargetServices services, CancellationToken cancellation)
    {
        if (await InsaneAsync(services, cancellation).ConfigureAwait(false) is { } insane)
            return _ledger.End(ExitCode.Unreachable, $"the sanity conversation before the run failed: {insane}");
        var cases = Plan.Cases(options);
        if (cases.Count == 0)
            return _ledger.End(ExitCode.NothingVerified, $"the selection matches no conversation: {string.Join(' ', options.Selection)}");
        _ledger.Planned(cases);
        var sinks = options.Profile.Sink is { } sink ? new SinkPool(sink, cases.Where(one => one.Scan.UsesSink).Select(one => one.Id), options.Time) : null;
        var places = options.Profile.MaxConnections;
        services = services with { Sinks = sinks, IsShortOfConnections = places > 0 && places < (Jobs() * ConnectionsOfACase) + options.Profile.Accounts.Length };
        await using var __ = (sinks ?? new SinkPool(null, [], options.Time)).ConfigureAwait(false);
        var harness = new HarnessLine(services);
        var pool = new AccountPool(options.Profile.Accounts, harness, services);
        await using var _ = pool.ConfigureAwait(false);
        var player = new CasePlayer(services, pool, harness, options.Seed);
        List<CaseResult> doubtful = [];
        try
        {
            await PlayAllAsync(cases, player, pool, doubtful, cancellation).ConfigureAwait(false);
            await ConfirmAsync(doubtful, services, pool, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            doubtful.ForEach(result => _ledger.Finished(Confirmed.Alone(result)));
            throw;
        }

        _ledger.CloseInvariants();
        if (await InsaneAsync(services, cancellation).ConfigureAwait(false) is { } died)
            return _ledger.End(ExitCode.Unreachable, $"the sanity conversation after the run failed, so the target may have died under test: {died}");
        return _ledger.End();
    }

    /// <summary>The second server as the harness goes there: to look for mail, and for nothing else.</summary>
    private async Task<TargetServices?> FarAsync(TargetServices services, CancellationToken cancellation)
    {
        if (options.Profile.Far is not { } far)
            return null;
        var profile = options.Profile with { Endpoints = far.Endpoints, Accounts = far.Accounts, Delivery = null, ReadBack = null, Sink = null, Far = null };
        var there = services with { Profile = profile, SideDoors = [], Capabilities = new TargetCapabilities([]) };
        var capabilities = await new Prober(there).ProbeAsync([], cancellation).ConfigureAwait(false);
        foreach (var probe in capabilities.Endpoints.Where(probe => (probe.Failure ?? probe.LoginFailure) is not null))
            _ledger.Notice("far", $"{probe.Endpoint.Url}: {probe.Failure ?? probe.LoginFailure}; mail that is relayed there cannot be looked for");
        return there with { Capabilities = capabilities };
    }

    private async Task<string?> InsaneAsync(TargetServices services, CancellationToken cancellation)
    {
        if (options.Probing == Probing.Assume)
            return null;
        var prober = new Prober(services);
        var findings = await Task.WhenAll(options.Profile.Endpoints.Select(endpoint => prober.SanityAsync(endpoint, cancellation))).ConfigureAwait(false);
        return findings.FirstOrDefault(finding => finding is not null);
    }

    /// <summary>
    /// Plays all cases, so many at a time; those with failures go to the doubtful, to be played again, and so do those for which the target had no
    /// room. There are fewer at a time from then on: it may allow only so many connections.
    /// </summary>
    private async Task PlayAllAsync(IReadOnlyList<TestCase> cases, CasePlayer player, AccountPool pool, List<CaseResult> doubtful, CancellationToken cancellation)
    {
        var queue = new CaseQueue(cases.Select(player.Prepare), pool);
        var (workers, told) = (Jobs(), 0);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkAsync, cancellation))).ConfigureAwait(false);

        async Task WorkAsync()
        {
            while (await queue.TakeAsync(cancellation).ConfigureAwait(false) is var (ready, accounts))
            {
                using var held = accounts;
                _ledger.Started(ready.Case);
                var result = await player.PlayAsync(ready, held, 0, cancellation).ConfigureAwait(false);
                var foundNoRoom = _ledger.FoundNoRoom(result);
                if (!foundNoRoom && !_ledger.IsDoubtful(result))
                {
                    _ledger.Finished(result);
                    continue;
                }

                _ledger.Doubted(result);
                lock (doubtful)
                    doubtful.Add(result);
                if (!foundNoRoom)
                    continue;
                if (Interlocked.Exchange(ref told, 1) == 0)
                    _ledger.Notice("connections", NoRoom);
                held.Dispose();
                await pool.ForgetAsync().ConfigureAwait(false);
                if (MayLeave())
                    return;
            }
        }

        bool MayLeave()
        {
            if (Interlocked.Decrement(ref workers) > 0)
                return true;
            Interlocked.Increment(ref workers);
            return false;
        }
    }

    /// <summary>
    /// A failure is believed when it happens again, alone and with three times the patience: a slow answer under load is not an answer that
    /// never comes.
    /// </summary>
    private async Task ConfirmAsync(List<CaseResult> doubtful, TargetServices services, AccountPool pool, CancellationToken cancellation)
    {
        var limits = services.Profile.Limits;
        var patient = services with
        {
            IsShortOfConnections = services.IsShortOfConnections || doubtful.Exists(_ledger.FoundNoRoom),
            Profile = services.Profile with { Limits = limits with { Reply = limits.Reply * 3, Login = limits.Login * 3, Idle = limits.Idle * 3, Delivery = limits.Delivery * 2 } },
        };
        var player = new CasePlayer(patient, pool, new HarnessLine(patient), options.Seed);
        doubtful.Sort((one, other) => string.CompareOrdinal($"{one.Case.Id} {one.Case.Framing}", $"{other.Case.Id} {other.Case.Framing}"));
        while (doubtful.Count > 0)
        {
            var first = doubtful[0];
            _ledger.Finished(_ledger.FoundNoRoom(first) ? await WithRoomAsync(first).ConfigureAwait(false) : Confirmed.Of(first, await AgainAsync(first, 1).ConfigureAwait(false)));
            doubtful.RemoveAt(0);
        }

        // The play for which there was no room proves nothing, and while the door is shut to everybody no other does.
        async Task<CaseResult> WithRoomAsync(CaseResult first)
        {
            if (await InsaneAsync(services, cancellation).ConfigureAwait(false) is not null)
                return Confirmed.Alone(first);
            var second = await AgainAsync(first, 1).ConfigureAwait(false);
            if (!_ledger.IsDoubtful(second))
                return second;
            _ledger.Doubted(second);
            return await InsaneAsync(services, cancellation).ConfigureAwait(false) is null
                ? Confirmed.Of(second, await AgainAsync(second, 2).ConfigureAwait(false))
                : Confirmed.Alone(second);
        }

        Task<CaseResult> AgainAsync(CaseResult doubted, int attempt)
        {
            _ledger.Started(doubted.Case);
            return player.PlayAsync(player.Prepare(doubted.Case), attempt, cancellation);
        }
    }

    private int Jobs()
    {
        var jobs = options.Jobs ?? options.Profile.Jobs ?? DefaultJobs;
        return options.Profile.MaxConnections > 0 ? Math.Clamp(options.Profile.MaxConnections / ConnectionsOfACase, 1, jobs) : Math.Max(1, jobs);
    }
}
