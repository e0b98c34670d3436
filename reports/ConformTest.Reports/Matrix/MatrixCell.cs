using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Matrix;

/// <summary>What one server shows of one protocol or document, counted in requirements: one fault is one, however many conversations meet it.</summary>
/// <param name="Judged">Requirements of which at least one check was judged.</param>
/// <param name="Must">Those broken at the level must (kind breach).</param>
/// <param name="Should">The same at should.</param>
/// <param name="Other">Hazards, hardening, and broken ones at may.</param>
/// <param name="Choices">Requirements whose choices, which the RFC leaves open, were recorded.</param>
/// <param name="NotTested">Requirements none of whose checks could be judged.</param>
public readonly record struct MatrixCell(int Judged, int Must, int Should, int Other, int Choices, int NotTested)
{
    /// <summary>Whether nothing of it was judged.</summary>
    public bool IsEmpty => Judged == 0;

    internal static MatrixCell Of(IEnumerable<CheckJudged> checks, IEnumerable<LatitudeTaken> latitudes)
    {
        var requirements = checks.GroupBy(check => check.Requirement, StringComparer.Ordinal).ToImmutableArray();
        var deviations = requirements.Select(group => group.Where(check => check.Verdict == "fail").ToList()).Where(failed => failed.Count > 0).ToList();
        return new(
            requirements.Count(Judges),
            deviations.Count(failed => Broken(failed, "must")),
            deviations.Count(failed => !Broken(failed, "must") && Broken(failed, "should")),
            deviations.Count(failed => !Broken(failed, "must") && !Broken(failed, "should")),
            latitudes.Select(latitude => latitude.Requirement).Distinct(StringComparer.Ordinal).Count(),
            requirements.Count(group => !Judges(group)));
    }

    private static bool Judges(IEnumerable<CheckJudged> checks) => checks.Any(check => check.Verdict is "pass" or "fail");

    private static bool Broken(List<CheckJudged> failed, string level) => failed.Exists(check => check.Level == level && check.Kind == "breach");
}
