using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;

namespace ConformTest.Reports.Known;

/// <summary>
/// What well-known servers showed at each check, so that a deviation can be weighed: everybody's is a custom, nobody else's is a bug. The checks
/// are those of the plain framing, named as in an expectations file.
/// </summary>
public sealed class KnownServers
{
    private static Lazy<KnownServers> embedded = new(Load);

    private readonly ImmutableSortedDictionary<string, ImmutableArray<KnownAnswer>> answers;

    internal KnownServers(ImmutableArray<KnownServer> servers, ImmutableSortedDictionary<string, ImmutableArray<KnownAnswer>> answers) =>
        (Servers, this.answers) = (servers, answers);

    // Before what is made with it: initial values are given in the order of the text.
    internal static ImmutableSortedDictionary<string, ImmutableArray<KnownAnswer>> Empty { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<KnownAnswer>>(StringComparer.Ordinal);

    public static KnownServers None { get; } = new([], Empty);

    /// <summary>Those that this version was published with. Tests put others in their place, so that no report of theirs changes when servers are judged again.</summary>
    public static KnownServers Published
    {
        get => embedded.Value;
        internal set => embedded = new(value);
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<KnownServer> Servers { get; }

    /// <summary>The checks, and what each server that was judged at it showed.</summary>
    internal ImmutableSortedDictionary<string, ImmutableArray<KnownAnswer>> Answers => answers;

    /// <summary>How others fare at this check; the target's own software of the same version is left out.</summary>
    public KnownBehaviour Of(CheckJudged check, TargetDescription target) => KnownBehaviour.Of(
        check.Axis == "plain" && answers.TryGetValue(CheckReference.Of(check).ToString(), out var known) ? known.Where(answer => answer.Server.Software != target.Software) : [],
        check);

    /// <summary>The answers of these runs; a name that comes twice is the last run's.</summary>
    public static KnownServers From(IEnumerable<(string Name, RunRecord Run)> runs)
    {
        var known = None;
        foreach (var (name, run) in runs)
        {
            var started = run.Started;
            var server = new KnownServer(name, started.Target.Software, DateOnly.FromDateTime(started.Date.UtcDateTime), started.Versions.Suite);
            var own = run.Checks.Where(check => check is { Axis: "plain", Verdict: "pass" or "fail" })
                .GroupBy(check => CheckReference.Of(check).ToString(), StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => ImmutableArray.Create(Answer(server, group)), StringComparer.Ordinal);
            known = known.With(new KnownServers([server], own));
        }
        return known;
    }

    /// <summary>These with newer ones: a server of the same name gives way.</summary>
    public KnownServers With(KnownServers newer)
    {
        var names = newer.Servers.Select(server => server.Name).ToHashSet(StringComparer.Ordinal);
        var kept = answers.SelectMany(pair => pair.Value.Where(answer => !names.Contains(answer.Server.Name)).Select(answer => (pair.Key, Answer: answer)));
        var merged = kept.Concat(newer.answers.SelectMany(pair => pair.Value.Select(answer => (pair.Key, Answer: answer)))).GroupBy(one => one.Key, StringComparer.Ordinal);
        return new(
            [.. Servers.Where(server => !names.Contains(server.Name)).Concat(newer.Servers).OrderBy(server => server.Name, StringComparer.Ordinal)],
            merged.ToImmutableSortedDictionary(
                group => group.Key, group => group.Select(one => one.Answer).OrderBy(answer => answer.Server.Name, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal));
    }

    private static KnownAnswer Answer(KnownServer server, IEnumerable<CheckJudged> checks) =>
        checks.FirstOrDefault(check => check.Verdict == "fail") is { } failed ? new(server, false, KnownBehaviour.Shown(failed)) : new(server, true, "");

    private static KnownServers Load()
    {
        using var stream = typeof(KnownServers).Assembly.GetManifestResourceStream("known-servers.jsonl")!;
        return KnownServersFile.Read(stream, "known-servers.jsonl");
    }
}
