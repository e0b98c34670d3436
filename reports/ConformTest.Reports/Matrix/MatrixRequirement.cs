using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Matrix;

/// <summary>A requirement from which at least one server deviates.</summary>
/// <param name="Sample">The gravest of the failed checks: clause, level, kind and statement.</param>
/// <param name="Deviating">In the order of the matrix.</param>
/// <param name="Holding">Those that were judged and hold, in the same order.</param>
public sealed record MatrixRequirement(string Id, CheckJudged Sample, ImmutableArray<MatrixDeviation> Deviating, ImmutableArray<string> Holding)
{
    /// <summary>All that any of the servers breaks, gravest first, then what most of them break.</summary>
    internal static ImmutableArray<MatrixRequirement> Among(IEnumerable<MatrixServer> servers) =>
    [
        .. servers.Where(server => server.Run is not null)
            .SelectMany(server => server.Run!.Checks.Where(check => check.Verdict is "pass" or "fail").Select(check => (server.Name, Check: check)))
            .GroupBy(judged => judged.Check.Requirement, StringComparer.Ordinal)
            .Where(group => group.Any(judged => judged.Check.Verdict == "fail"))
            .Select(group => Of(group.Key, [.. group]))
            .OrderBy(requirement => Words.RankOfLevel(requirement.Sample.Level))
            .ThenBy(requirement => Words.RankOfKind(requirement.Sample.Kind))
            .ThenByDescending(requirement => requirement.Deviating.Length)
            .ThenBy(requirement => requirement.Id, StringComparer.Ordinal),
    ];

    private static MatrixRequirement Of(string id, ImmutableArray<(string Name, CheckJudged Check)> judged)
    {
        var byServer = judged.GroupBy(one => one.Name, StringComparer.Ordinal).Select(group => (group.Key, Checks: group.Count(), Failed: group.Where(one => one.Check.Verdict == "fail").Select(one => one.Check).ToList())).ToList();
        return new(
            id,
            judged.Select(one => one.Check).Where(check => check.Verdict == "fail").OrderBy(check => Words.RankOfLevel(check.Level)).ThenBy(check => Words.RankOfKind(check.Kind)).First(),
            [.. byServer.Where(server => server.Failed.Count > 0).Select(server => new MatrixDeviation(server.Key, server.Failed.Count, server.Checks) { First = server.Failed[0] })],
            [.. byServer.Where(server => server.Failed.Count == 0).Select(server => server.Key)]);
    }
}

/// <summary>How much of a requirement a server breaks.</summary>
/// <param name="Failed">Checks that failed.</param>
/// <param name="Judged">Checks that were judged.</param>
public readonly record struct MatrixDeviation(string Server, int Failed, int Judged)
{
    /// <summary>The first of the failed checks.</summary>
    public required CheckJudged First { get; init; }

    /// <summary>The server, and what part when it is not all: <c>exim (1 of 12)</c>.</summary>
    public string Words => Failed == Judged ? Server : $"{Server} ({Failed} of {Judged})";
}
