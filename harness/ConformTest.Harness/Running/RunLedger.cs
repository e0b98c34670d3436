using System.Collections.Immutable;
using System.Diagnostics;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>Turns what is played into events, and in the end into an exit code.</summary>
internal sealed class RunLedger(RunOptions options, IEventSink sink)
{
    private readonly Lock _gate = new();
    private readonly long _began = options.Time.GetTimestamp();
    private readonly TimeSpan _cpu = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly List<CheckJudged> _checks = [];
    private readonly Invariants _invariants = new(options.Register);

    public void Begin(TargetCapabilities capabilities) => sink.Take(new RunStarted
    {
        Target = new TargetDescription
        {
            Name = options.Profile.Name,
            Software = options.Profile.Software,
            Notes = options.Profile.Notes,
            Endpoints =
            [
                .. options.Profile.Endpoints.Select(endpoint => (endpoint, capabilities.Of(endpoint))).Select(pair => new EndpointDescription(
                    pair.endpoint.Protocol.ToString().ToLowerInvariant(), pair.endpoint.Url, pair.Item2?.Greeting ?? "", [.. (pair.Item2?.All ?? []).Order(StringComparer.Ordinal)])),
            ],
        },
        Versions = options.Versions,
        Date = options.Time.GetUtcNow(),
        Seed = options.Seed,
        Selection = options.Selection.Count == 0 ? "*" : string.Join(' ', options.Selection),
        Command = options.Command,
    });

    public void Notice(string topic, string text) => sink.Take(new Notice(topic, text));

    public void Planned(IReadOnlyList<TestCase> cases)
    {
        sink.Take(new Planned(cases.Select(testCase => testCase.Conversation.Id).Distinct().Count(), cases.Count, cases.Sum(testCase => testCase.Scan.Checks.Count)));
        var asked = cases.SelectMany(testCase => testCase.Scan.Checks).Select(check => options.Register(check.Requirement)?.Document).ToHashSet();
        foreach (var document in options.Requirements.Where(requirement => asked.Contains(requirement.Document)).GroupBy(requirement => requirement.Document))
        {
            sink.Take(new DocumentListed(document.Key, document.First().Title,
                [.. document.Select(requirement => new ListedRequirement(requirement.Id, requirement.Clause, requirement.Level.Word(), requirement.Party, requirement.Testability, requirement.Text))]));
        }
    }

    public void Started(TestCase testCase)
    {
        lock (_gate)
            sink.Take(new ConversationStarted(testCase.Id, testCase.Conversation.Title));
    }

    /// <summary>A case failed once, or was turned away, and is set aside to be played again.</summary>
    public void Doubted(CaseResult result)
    {
        lock (_gate)
            sink.Take(new CaseDoubted(result.Case.Id, result.Case.Framing.ToString(), result.Milliseconds));
    }

    public void Finished(CaseResult result)
    {
        lock (_gate)
        {
            foreach (var (check, observation) in result.Checks)
                Judged(CheckEvents.Of(result.Case, check, observation, options));
            foreach (var latitude in result.Latitudes)
                sink.Take(new LatitudeTaken(latitude.Requirement, options.Register(latitude.Requirement)?.Clause ?? "", result.Case.Id, latitude.Choice));
            var axis = result.Case.Framing.ToString();
            if (result.Earlier is { Transcript.Length: > 0 } earlier)
                sink.Take(new TranscriptRecorded(result.Case.Id, axis, earlier.Transcript) { Facts = earlier.Facts, Earlier = true });
            if (result.Transcript.Length > 0)
                sink.Take(new TranscriptRecorded(result.Case.Id, axis, result.Transcript) { Facts = result.Facts });
            sink.Take(new ConversationFinished(result.Case.Id, axis, result.Verdict.Word(), result.Milliseconds));
            _invariants.Watch(result);
        }
    }

    /// <summary>Whether a failure is to be seen a second time; one that the expectations know, with this observation, need not.</summary>
    public bool IsDoubtful(CaseResult result) => options.Confirmation == Confirmation.PlayAgain && result.HasFailure
        && result.Checks.Select(check => CheckEvents.Of(result.Case, check.Check, check.Observation, options)).Any(check => check.Verdict == "fail" && !Known(check).Known);

    /// <summary>Whether a case could not learn what it is about, or is in doubt, and the target had no room for its connections.</summary>
    public bool FoundNoRoom(CaseResult result) => options.Confirmation == Confirmation.PlayAgain && result.WasTurnedAway && (result.Verdict == Verdict.Inconclusive || IsDoubtful(result));

    public void CloseInvariants()
    {
        lock (_gate)
        {
            foreach (var check in _invariants.Judge())
                Judged(check);
        }
    }

    public RunEnded End()
    {
        var whole = options.Selection.Count == 0 && options.Shard.Count == 1;
        var stale = Stale(whole ? PlayedScope.Everything : PlayedScope.Selection);
        var errors = _checks.Where(check => check.Verdict == "error").ToList();
        var news = _checks.Count(check => check is { Verdict: "fail", Known: false } && options.Threshold.Reaches(check.Level, check.Kind));
        var verified = _checks.Count(check => check.Verdict is "pass" or "fail" && check.Conversation != RunRecord.Invariant);
        return (errors.Count, news, stale.Length, verified) switch
        {
            ( > 0, _, _, _) => End(stale, ExitCode.Usage, $"{errors.Count} checks could not be played, which is our fault or the script's: {errors[0].Cause}"),
            (_, > 0, _, _) => End(stale, ExitCode.Deviations, news == 1 ? "1 new deviation" : $"{news} new deviations"),
            (_, _, > 0, _) => End(stale, ExitCode.StaleExpectations, $"{stale.Length} expectations are stale"),
            (_, _, _, 0) => End(stale, ExitCode.NothingVerified, "nothing was verified: every selected check is inconclusive or not applicable"),
            _ => End(stale, ExitCode.Success, "all that was selected was verified; no new deviation"),
        };
    }

    /// <summary>Ends a run before all was played: what was not played says nothing about expectations.</summary>
    public RunEnded End(int exit, string reason) => End(Stale(PlayedScope.Selection), exit, reason);

    private RunEnded End(ImmutableArray<string> stale, int exit, string reason)
    {
        lock (_gate)
        {
            var ended = new RunEnded
            {
                Counts = _checks.GroupBy(check => check.Verdict).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
                Exit = exit,
                Reason = reason,
                Stale = stale,
                Seconds = Math.Round(options.Time.GetElapsedTime(_began).TotalSeconds, 3),
                CpuSeconds = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - _cpu).TotalSeconds, 3),
            };
            sink.Take(ended);
            return ended;
        }
    }

    private ImmutableArray<string> Stale(PlayedScope scope) =>
        options.Expectations is null ? [] : [.. options.Expectations.FindStale(_checks, scope, new SuiteChecks(options.Conversations).Has).Select(stale => stale.ToString())];

    private void Judged(CheckJudged check)
    {
        var judged = Known(check);
        _checks.Add(judged);
        sink.Take(judged);
    }

    private CheckJudged Known(CheckJudged check) => options.Expectations?.Apply(check) ?? check;
}
