using System.Globalization;
using ConformTest.Suites.Coverage;

namespace ConformTest.Cli.Reporting;

/// <summary>One line of the coverage table: the requirements of one document and level, counted.</summary>
/// <param name="Proven">Requirements all of whose checks are proven by faults; null when that was not asked for.</param>
internal sealed record CoverageRow(int All, int Checked, int? Proven, int Open, int NeedsSetUp, int Untestable)
{
    public const string Heading = "  all  checked  proven  open  set-up  untestable";

    /// <param name="proven">Ids of the requirements that are proven, or null.</param>
    public static CoverageRow Of(IReadOnlyCollection<RequirementCoverage> requirements, IReadOnlySet<string>? proven) => new(
        requirements.Count,
        requirements.Count(one => one.Status is CoverageStatus.Checked or CoverageStatus.Recorded),
        proven is null ? null : requirements.Count(one => proven.Contains(one.Requirement.Id)),
        requirements.Count(one => one.Status is CoverageStatus.Open),
        requirements.Count(one => one.Status is CoverageStatus.NeedsSetUp),
        requirements.Count(one => one.Status is CoverageStatus.Untestable));

    /// <summary>The checked among all that can be tested without a special set-up.</summary>
    public string Share => Checked + Open == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * Checked / (Checked + Open):0.0} %");

    public override string ToString() => $"{All,5}  {Checked,7}  {Proven?.ToString(CultureInfo.InvariantCulture) ?? "",6}  {Open,4}  {NeedsSetUp,6}  {Untestable,10}";
}
