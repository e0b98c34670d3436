using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Reports.Digest;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Comparison.Files;

/// <summary>The comparison in Markdown, for a pull request, an upgrade's ticket or a wiki.</summary>
internal sealed class ComparisonMarkdown : IComparisonRenderer
{
    private const int Rows = 200;

    public string FileName => "comparison.md";

    public void Render(RunComparison comparison, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"# {string.Join(" · ", comparison.Runs.Select(run => Plain(run.Label)))}");
        writer.WriteLine();
        Runs(writer, comparison);
        foreach (var remark in comparison.Remarks)
        {
            writer.WriteLine($"- **{Plain(remark)}**");
        }
        for (var later = 1; later < comparison.Runs.Length; later++)
        {
            Pair(writer, comparison, later);
        }
        Choices(writer, comparison);
        Requirements(writer, comparison);
    }

    private static void Runs(StreamWriter writer, RunComparison comparison)
    {
        writer.WriteLine("| run | software | judged | deviates | suite | date |");
        writer.WriteLine("|---|---|---:|---:|---|---|");
        foreach (var run in comparison.Runs)
        {
            var started = run.Run.Started;
            writer.WriteLine($"| {Plain(run.Label)} | {Plain(started.Target.Software)} | {run.Run.Checks.Count(check => check.Verdict is "pass" or "fail")} "
                + $"| {run.Run.Checks.Count(check => check.Verdict == "fail")} | {Plain(started.Versions.Suite)} | {started.Date:yyyy-MM-dd HH:mm zzz} |");
        }
        writer.WriteLine();
    }

    private static void Pair(StreamWriter writer, RunComparison comparison, int later)
    {
        var titles = ChangeTitles.Of(comparison, later);
        writer.WriteLine();
        writer.WriteLine($"## {Plain(titles.First)} → {Plain(titles.Later)}");
        writer.WriteLine();
        writer.WriteLine(Plain(ComparisonTotals.Of(comparison, later).Sentence(titles)));
        Changes(writer, comparison, later, Change.Regression, titles.Regressions);
        Changes(writer, comparison, later, Change.Fix, titles.Fixes);
        Changes(writer, comparison, later, Change.OtherDeviation, "Deviate in both, each in its way");
        OneSided(writer, comparison, later);
    }

    private static void Changes(StreamWriter writer, RunComparison comparison, int later, Change change, string title)
    {
        var groups = ChangeGroup.Among(comparison, later, change);
        if (groups.IsEmpty)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"### {Plain(title)} ({groups.Sum(group => group.Checks.Length)})");
        writer.WriteLine();
        writer.WriteLine("| requirement | level | was | now | expected | where |");
        writer.WriteLine("|---|---|---|---|---|---|");
        foreach (var group in groups.Take(Rows))
        {
            var check = group.Sample;
            var known = group.After is { Known: true } after ? $"<br>known: {Plain(after.KnownReason)}" : "";
            writer.WriteLine($"| {Code(check.Requirement)}<br>{Plain(check.Clause)}{known} | {Plain(check.Level)}, {Plain(check.Kind)} | {Code(group.Was)} | {Code(group.Now)} | {Code(check.Expected)} | {Places(group.Conversations)} |");
        }
        More(writer, groups.Length);
    }

    private static void OneSided(StreamWriter writer, RunComparison comparison, int later)
    {
        foreach (var (change, run, other) in new[] { (Change.OnlyFirst, 0, later), (Change.OnlyLater, later, 0) })
        {
            ComparedCheck[] checks = [.. comparison.Changed(later, change)];
            if (checks.Length == 0)
            {
                continue;
            }
            writer.WriteLine();
            writer.WriteLine($"### Judged in {Plain(comparison.Runs[run].Label)} only ({checks.Length}, of which {checks.Count(check => check.Cells[run].Deviates)} deviate)");
            writer.WriteLine();
            foreach (var reason in checks.GroupBy(check => check.Cells[other].Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(Rows))
            {
                writer.WriteLine($"- {Words.Count(reason.Count(), "check")}: {Plain(reason.Key)}");
            }
        }
    }

    internal static void Choices(StreamWriter writer, RunComparison comparison)
    {
        ComparedChoice[] choices = [.. comparison.Choices.Where(choice => choice.Differs)];
        if (choices.Length == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## Choices that the RFCs leave open, made differently ({choices.Length})");
        writer.WriteLine();
        Heading(writer, comparison, "requirement | where");
        foreach (var choice in choices.Take(Rows))
        {
            writer.WriteLine($"| {Code(choice.Requirement)}<br>{Plain(choice.Clause)} | {Places(choice.Conversations)} | {string.Join(" | ", choice.Choices.Select(made => made.IsEmpty ? "–" : Code(ComparedChoice.Words(made))))} |");
        }
        More(writer, choices.Length);
    }

    internal static void Requirements(StreamWriter writer, RunComparison comparison)
    {
        ComparedRequirement[] rows = [.. comparison.Requirements.Where(requirement => requirement.Differs)];
        writer.WriteLine();
        writer.WriteLine($"## Requirements on which they differ ({rows.Length} of {comparison.Requirements.Length})");
        writer.WriteLine();
        if (rows.Length == 0)
        {
            writer.WriteLine("None.");
            return;
        }
        Heading(writer, comparison, "requirement | level");
        foreach (var row in rows.Take(Rows))
        {
            writer.WriteLine($"| {Code(row.Id)}<br>{Plain(row.Sample.Clause)} | {Plain(row.Sample.Level)} | {string.Join(" | ", row.Cells.Select(cell => cell.Words))} |");
        }
        More(writer, rows.Length);
    }

    private static void Heading(StreamWriter writer, RunComparison comparison, string first)
    {
        writer.WriteLine($"| {first} | {string.Join(" | ", comparison.Runs.Select(run => Plain(run.Label)))} |");
        writer.WriteLine($"|---|---|{string.Concat(comparison.Runs.Select(_ => "---|"))}");
    }

    private static void More(StreamWriter writer, int count)
    {
        if (count > Rows)
        {
            writer.WriteLine();
            writer.WriteLine($"and {count - Rows} more.");
        }
    }

    private static string Places(IEnumerable<string> conversations)
    {
        string[] all = [.. conversations];
        return $"{string.Join("<br>", all.Take(3).Select(Code))}{(all.Length > 3 ? $"<br>and {all.Length - 3} more" : "")}";
    }

    [ModuleInitializer]
    internal static void Register() => ComparisonRenderers.Add(new ComparisonMarkdown());
}
