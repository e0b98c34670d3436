using System.Collections.Immutable;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Suites.Coverage;

namespace ConformTest.Cli.Reporting;

/// <summary>Prints what is checked of the register, for people.</summary>
internal sealed class CoveragePrinter(TextWriter output)
{
    private static readonly Level[] Levels = [Level.Must, Level.Should, Level.May];

    /// <summary>A row for each document and level, the sums, and why some requirements cannot be tested.</summary>
    /// <param name="proven">Ids of the requirements that are proven, or null.</param>
    public void Table(ImmutableArray<RequirementCoverage> requirements, IReadOnlySet<string>? proven)
    {
        output.WriteLine($"{"",-20}{CoverageRow.Heading}");
        foreach (var document in requirements.GroupBy(one => one.Requirement.Document, StringComparer.Ordinal))
            Rows(document.Key, [.. document], proven);
        Rows("all", requirements, proven);
        output.WriteLine($"checked of what can be tested without a special set-up: {string.Join(", ", Shares(requirements))}");
        Reasons("untestable", CoverageStatus.Untestable, requirements);
        Reasons("unchecked without a set-up", CoverageStatus.NeedsSetUp, requirements);
    }

    /// <summary>One line for each requirement.</summary>
    public void List(IEnumerable<RequirementCoverage> requirements)
    {
        foreach (var document in requirements.GroupBy(one => one.Requirement.Document, StringComparer.Ordinal))
        {
            output.WriteLine($"{document.Key}:");
            foreach (var one in document)
                output.WriteLine($"  {one.Requirement.Id,-52} {one.Requirement.Section,-10} {one.Requirement.Level.Word(),-6} {What(one),-11} {one.Requirement.Text}");
        }
    }

    private void Rows(string name, ImmutableArray<RequirementCoverage> requirements, IReadOnlySet<string>? proven)
    {
        foreach (var level in Levels)
        {
            var row = CoverageRow.Of([.. requirements.Where(one => one.Requirement.Level == level)], proven);
            if (row.All == 0)
                continue;
            output.WriteLine($"{name,-13} {level.Word(),-6}{row}");
            name = "";
        }
    }

    private static IEnumerable<string> Shares(ImmutableArray<RequirementCoverage> requirements)
    {
        foreach (var level in Levels)
        {
            if (CoverageRow.Of([.. requirements.Where(one => one.Requirement.Level == level)], proven: null).Share is { Length: > 0 } share)
                yield return $"{level.Word()} {share}";
        }

        yield return $"all {CoverageRow.Of(requirements, proven: null).Share}";
    }

    private void Reasons(string title, CoverageStatus status, ImmutableArray<RequirementCoverage> requirements)
    {
        var reasons = requirements.Where(one => one.Status == status).GroupBy(one => one.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (reasons.Count == 0)
            return;
        output.WriteLine($"{title}:");
        foreach (var reason in reasons)
            output.WriteLine($"{reason.Count(),5}  {reason.Key}");
    }

    private static string What(RequirementCoverage one) => one.Status switch
    {
        CoverageStatus.Checked => one.Checks.Length == 1 ? "1 check" : $"{one.Checks.Length} checks",
        CoverageStatus.Recorded => "recorded",
        CoverageStatus.NeedsSetUp => "set-up",
        CoverageStatus.Untestable => "untestable",
        _ => "open",
    };
}
