using System.Collections.Immutable;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Hop;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Plays one case from its givens to its clean-up.</summary>
internal sealed class CasePlayer(TargetServices services, AccountPool pool, HarnessLine harness, long seed)
{
    /// <summary>No case goes on for longer than this, whatever its waits add up to.</summary>
    private static readonly TimeSpan LongestCase = TimeSpan.FromMinutes(5);

    /// <summary>A slow one may wait for minutes by itself.</summary>
    private static readonly TimeSpan LongestSlowCase = TimeSpan.FromMinutes(40);

    /// <summary>Decides where a case is played and by whom, or that it does not apply.</summary>
    public ReadyCase Prepare(TestCase testCase)
    {
        var (routes, missing) = new Applicability(services).Decide(testCase.Conversation, testCase.Scan, testCase.Framing);
        var cast = missing is null ? pool.Choose(testCase.Id, testCase.Scan.Roles, testCase.Scan.LoggedIn, Members(testCase)) : AccountPool.Cast.Nobody;
        var patience = missing is null ? TimeSpan.FromSeconds(testCase.Scan.Waits) + Queueing(testCase.Conversation) : TimeSpan.Zero;
        return new ReadyCase(testCase, routes, missing, cast, patience);
    }

    /// <summary>Plays a case as soon as its accounts are free.</summary>
    /// <param name="ready">What <see cref="Prepare"/> made of it.</param>
    /// <param name="attempt">0 at first; a repetition has marks of its own.</param>
    /// <param name="cancellation">Ends the case where it is.</param>
    public async Task<CaseResult> PlayAsync(ReadyCase ready, int attempt, CancellationToken cancellation)
    {
        using var held = await pool.LeaseAsync(ready.Cast, cancellation).ConfigureAwait(false);
        return await PlayAsync(ready, held, attempt, cancellation).ConfigureAwait(false);
    }

    /// <summary>Plays a case whose accounts are held.</summary>
    public async Task<CaseResult> PlayAsync(ReadyCase ready, AccountPool.Held held, int attempt, CancellationToken cancellation)
    {
        var began = services.Time.GetTimestamp();
        var (testCase, routes, missing, _, _) = ready;
        var transcript = new Transcript(services.Time);
        var ledger = new CaseLedger(() => transcript.Count);
        var facts = ImmutableSortedDictionary<string, string>.Empty;
        if (missing is not null)
            return Result(new Missing(missing), null, null);
        var longest = testCase.Conversation.Slow ? LongestSlowCase : LongestCase;
        using var limit = new CancellationTokenSource(longest, services.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var scope = Scope(testCase, attempt, held);
        ledger.Fill = scope.Fill;
        SinkLease? lease = null;
        var context = new PlayContext(scope, ledger, services.Profile, services.Readers, services.Time);
        if (testCase.Scan.UsesSink)
        {
            try
            {
                lease = await services.Sinks!.LeaseAsync(testCase.Id, services.Profile.Sink!, Sides(testCase.Conversation), cancellation).ConfigureAwait(false);
            }
            catch (CaseStoppedException stopped)
            {
                return Result(new NotReached(stopped.Message), null, null);
            }

            HopNames.Bind(scope, lease.Hop.Domain);
        }

        using var hop = lease;
        var door = lease is null ? null : new HopDoor(lease, services.Profile.Sink!, services.Profile.Limits, services.Time);
        var lines = new Lines(CasePlay.Plays(context), new NetworkWires(transcript, line => Wire(testCase, line), door));
        await using var __ = lines.ConfigureAwait(false);
        scope.ServerEndPoints = name => lines.Find(name) is { IsOpen: true } line ? line.Wire.ServerEndPoint : null;
        foreach (var connection in testCase.Conversation.Connections)
        {
            var (endpoint, security) = routes.TryGetValue(connection.Name, out var route) ? route : (HopNames.Endpoint(lease!.Hop), Security.AsIs);
            lines.Add(new Line(connection, endpoint), new Entry(security, testCase.Scan.ReadGreeting.Contains(connection.Name)));
        }

        var mailbag = new Mailbag(scope, held.Leases, new Postman(harness, services), services);
        Observation rest;
        var turnedAway = false;
        try
        {
            await GiveAsync(testCase, mailbag, both.Token).ConfigureAwait(false);
            var limits = Limits(testCase);
            facts = CaseFacts.Of(scope, testCase.Conversation, routes, services.Profile.Limits);
            var mail = new AwaitedMail(mailbag, scope.Marker, transcript, limits, Queueing(testCase.Conversation), services.Time);
            rest = await CasePlay.PlayAsync(testCase.Conversation, context, lines, mail, limits, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            rest = new NotReached($"the conversation was not over after {longest.TotalMinutes} minutes");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            turnedAway = failure is CaseStoppedException { TurnedAway: true };
            rest = CasePlay.Explain(failure);
        }

        var result = Result(rest, transcript, lines) with { WasTurnedAway = turnedAway || lines.All.Any(line => line.WasTurnedAway) };
        await CleanAsync(lines, mailbag, held, cancellation).ConfigureAwait(false);
        return result;

        CaseResult Result(Observation remaining, Transcript? recorded, Lines? played) => new()
        {
            Case = testCase,
            Checks = ledger.Close(testCase.Scan.Checks, remaining),
            Latitudes = [.. ledger.Latitudes],
            Irregularities = [.. played?.All.SelectMany(line => line.Irregularities) ?? []],
            Transcript = recorded?.Entries ?? [],
            Facts = played is null ? facts : CaseFacts.With(facts, played.All),
            Milliseconds = Math.Round(services.Time.GetElapsedTime(began).TotalMilliseconds, 1),
        };
    }

    /// <summary>In a conversation about a list or an alias, alice and bob are the first two of its members.</summary>
    private IReadOnlyList<string> Members(TestCase testCase) => testCase.Scan.Groups.FirstOrDefault() switch
    {
        null => [],
        "alias" => [.. services.Profile.Alias!.Members.Take(2)],
        _ => [.. services.Profile.MailingList!.Members.Take(2)],
    };

    private CaseScope Scope(TestCase testCase, int attempt, AccountPool.Held held)
    {
        var profile = services.Profile;
        var scope = new CaseScope(StableHash.Word($"{seed}/{testCase.Id}/{testCase.Framing}/{attempt}"), testCase.Framing, services.Messages);
        scope.Bind("marker", scope.Marker);
        scope.Bind("client", profile.ClientName);
        scope.Bind("sender", profile.Sender);
        scope.Bind("elsewhere", profile.Elsewhere);
        scope.Bind("delimiter", services.Delimiter);
        scope.Bind("prefix", profile.MailboxPrefix);
        scope.Bind("recipient", profile.Accounts.IsEmpty ? "Postmaster" : profile.Accounts[0].Address);
        if (profile.Domain is { } domain)
            scope.Bind("domain", domain);
        if (profile.Nobody is { } nobody)
            scope.Bind("nobody", nobody);
        if (profile.MailingList is { } list)
        {
            scope.Bind("mailing-list", list.Address);
            scope.Bind("mailing-list.administrator", list.Administrator ?? "");
        }

        if (profile.Alias is { } alias)
            scope.Bind("alias", alias.Address);
        foreach (var (role, lease) in held.Leases)
            scope.AddAccount(role, lease.Account);
        if (testCase is { Row: { } row, Conversation.Table: { } table })
            scope.AddRow(table, row);
        return scope;
    }

    /// <summary>A report comes from a queue: whoever waits for none to come waits longer than at a mailbox.</summary>
    private TimeLimits Limits(TestCase testCase)
    {
        var limits = services.Profile.Limits;
        return testCase.Scan.UsesSink ? limits with { Quiet = limits.Quiet * 5 } : limits;
    }

    /// <summary>What the target's queue needs to warn, or to give up, where the conversation is about that.</summary>
    private TimeSpan Queueing(Conversation conversation)
    {
        if (services.Profile.Sink is not { } sink)
            return TimeSpan.Zero;
        var awaited = new[] { ("warning", sink.Warning), ("give-up", sink.GiveUp) }
            .Where(pair => conversation.Needs.Any(need => need.Alternatives.Contains(pair.Item1)))
            .Max(pair => pair.Item2);
        return awaited is { } time ? time + (sink.Retry ?? TimeSpan.Zero) * 2 : TimeSpan.Zero;
    }

    /// <summary>In conversations that meet the target's own client, we come from where it relays for us.</summary>
    private WireOptions Wire(TestCase testCase, Line line)
    {
        var options = services.Wire(testCase.Framing);
        // A session holds the maildrop until its server has seen the close (RFC 1939 section 4), and the next case may want it at once.
        if (line.Protocol == MailProtocol.Pop3)
            return options with { Linger = WireOptions.LongestFarewell };
        return testCase.Scan.UsesSink && line.Protocol == MailProtocol.Smtp ? options with { Source = services.Profile.Sink?.Client ?? options.Source } : options;
    }

    private static SinkSides Sides(Conversation conversation) =>
        conversation.Connections.Any(connection => connection.State == EntryState.Backup) ? SinkSides.Both : SinkSides.First;

    /// <summary>What the messages of a case are generated from.</summary>
    public static int GivenSeed(string caseId, long seed) => unchecked((int)StableHash.Of($"{seed}/{caseId}"));

    private async Task GiveAsync(TestCase testCase, Mailbag mailbag, CancellationToken cancellation)
    {
        if (testCase.Scan.NamesBoxes)
            mailbag.NameBoxes();
        var role = testCase.Conversation.Connections[0].Account;
        foreach (var given in testCase.Conversation.Givens)
            await mailbag.GiveAsync(given, role, GivenSeed(testCase.Id, seed), cancellation).ConfigureAwait(false);
        await mailbag.WatchAsync(testCase.Scan.Watched, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Failures here are no verdict on anything; the account's own connection is not trusted after one. Nor is it kept where the
    /// target allows few: the other accounts' would leave no room for those of the next case.
    /// </summary>
    private async Task CleanAsync(Lines lines, Mailbag mailbag, AccountPool.Held held, CancellationToken cancellation)
    {
        // A POP3 session may hold the maildrop, an IMAP session the mailbox.
        await lines.DisposeAsync().ConfigureAwait(false);
        var keeps = !services.IsShortOfConnections;
        try
        {
            await mailbag.CleanAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CaseStoppedException or NotApplicableException or WireException or IOException)
        {
            keeps = false;
        }

        foreach (var lease in keeps ? [] : held.Leases.Values)
            await lease.ForgetAsync().ConfigureAwait(false);
    }
}
