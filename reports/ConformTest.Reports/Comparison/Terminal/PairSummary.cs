using ConformTest.Reports.Digest;
using ConformTest.Reports.Terminal;
using static ConformTest.Reports.Comparison.Terminal.ComparisonSummary;

namespace ConformTest.Reports.Comparison.Terminal;

/// <summary>Two runs: what changed, in the order in which it matters.</summary>
internal static class PairSummary
{
    private const int Spelt = 12;
    private const int Later = 1;

    public static IEnumerable<SummaryLine> Lines(RunComparison comparison, ComparisonDetail detail)
    {
        var titles = ChangeTitles.Of(comparison, Later);
        var totals = ComparisonTotals.Of(comparison, Later);
        return
        [
            new([new(Visible.Clip(totals.Sentence(titles), 3 * Width))]),
            .. Changes(comparison, Change.Regression, titles.Regressions, Tone.Bad, detail),
            .. Changes(comparison, Change.Fix, titles.Fixes, Tone.Good, detail),
            .. Changes(comparison, Change.OtherDeviation, "Deviate in both, each in its way", Tone.Doubtful, detail),
            .. Choices(comparison, detail),
            .. OneSided(comparison, totals, detail),
        ];
    }

    private static IEnumerable<SummaryLine> Changes(RunComparison comparison, Change change, string title, Tone tone, ComparisonDetail detail)
    {
        var groups = ChangeGroup.Among(comparison, Later, change);
        if (groups.IsEmpty)
        {
            yield break;
        }
        yield return SummaryLine.Empty;
        yield return new(new(Clip(title), tone), new($"   {Words.Count(groups.Sum(group => group.Checks.Length), "check")} of {Words.Count(groups.Select(group => group.Requirement).Distinct().Count(), "requirement")}", Tone.Dim));
        var shown = detail == ComparisonDetail.Everything ? groups.Length : Spelt;
        foreach (var line in groups.Take(shown).SelectMany(Lines))
        {
            yield return line;
        }
        foreach (var line in More(groups.Length - shown))
        {
            yield return line;
        }
    }

    private static IEnumerable<SummaryLine> Lines(ChangeGroup group)
    {
        var check = group.Sample;
        var known = group.After is { Known: true } later ? $", known: {later.KnownReason}" : "";
        yield return new(
            new($"  {Visible.Clip(check.Requirement, 80)}", Tone.Strong),
            new($"   {Visible.Clip(check.Clause, 60)}   {Visible.Clip(check.Level, 10)}, {Visible.Clip(check.Kind, 10)}{Visible.Clip(known, 80)}", Tone.Dim));
        if (check.Statement != "")
        {
            yield return new([new($"    {Clip(check.Statement)}")]);
        }
        yield return new(
            new("    was ", Tone.Dim), new(Visible.Clip(group.Was, 44), group.Before?.Verdict == "fail" ? Tone.Bad : Tone.Plain),
            new("  now ", Tone.Dim), new(Visible.Clip(group.Now, 44), group.After?.Verdict == "fail" ? Tone.Bad : Tone.Plain),
            new(check.Expected == "" ? "" : "  expected ", Tone.Dim), new(Visible.Clip(check.Expected, 44)));
        yield return new([new($"    in {Places(group.Conversations)}", Tone.Dim)]);
    }

    private static IEnumerable<SummaryLine> Choices(RunComparison comparison, ComparisonDetail detail)
    {
        ComparedChoice[] choices = [.. comparison.Choices.Where(choice => choice.Differs)];
        if (choices.Length == 0)
        {
            yield break;
        }
        yield return SummaryLine.Empty;
        yield return new(new("Other choices", Tone.Doubtful), new($"   {Words.Count(choices.Length, "choice")} that the RFCs leave open, made differently", Tone.Dim));
        var shown = detail == ComparisonDetail.Everything ? choices.Length : Spelt;
        foreach (var choice in choices.Take(shown))
        {
            yield return new(new($"  {Visible.Clip(choice.Requirement, 60)}", Tone.Strong), new($"   {Places(choice.Conversations)}", Tone.Dim));
            yield return new(
                new("    was ", Tone.Dim), new(Visible.Clip(ComparedChoice.Words(choice.Choices[0]), 60)),
                new("  now ", Tone.Dim), new(Visible.Clip(ComparedChoice.Words(choice.Choices[Later]), 60)));
        }
        foreach (var line in More(choices.Length - shown))
        {
            yield return line;
        }
    }

    private static IEnumerable<SummaryLine> OneSided(RunComparison comparison, ComparisonTotals totals, ComparisonDetail detail)
    {
        if (totals.AnswerOtherwise + totals.OnlyFirst + totals.OnlyLater + totals.Unjudged > 0)
        {
            yield return SummaryLine.Empty;
        }
        if (totals.AnswerOtherwise > 0)
        {
            yield return new([new($"{Words.Count(totals.AnswerOtherwise, "check holds", "checks hold")} in both with another answer, which the RFCs allow", Tone.Dim)]);
        }
        foreach (var (change, run, other) in new[] { (Change.OnlyFirst, 0, Later), (Change.OnlyLater, Later, 0) })
        {
            ComparedCheck[] checks = [.. comparison.Changed(Later, change)];
            if (checks.Length == 0)
            {
                continue;
            }
            var deviating = checks.Count(check => check.Cells[run].Deviates);
            yield return new(
                new($"{Words.Count(checks.Length, "check was", "checks were")} judged in {comparison.Runs[run].Label} only", Tone.Doubtful),
                new(deviating == 0 ? "; all hold there" : $"; {deviating} of them {(deviating == 1 ? "deviates" : "deviate")} there", Tone.Dim));
            foreach (var reason in checks.GroupBy(check => check.Cells[other].Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(detail == ComparisonDetail.Everything ? int.MaxValue : 4))
            {
                yield return new(new($"{reason.Count(),5} × ", Tone.Dim), new(Clip(reason.Key)));
            }
        }
        if (totals.Unjudged > 0)
        {
            yield return new([new($"{Words.Count(totals.Unjudged, "check was", "checks were")} judged in neither", Tone.Dim)]);
        }
    }

    private static string Places(IEnumerable<string> conversations)
    {
        string[] all = [.. conversations];
        return $"{string.Join(", ", all.Take(2).Select(conversation => Visible.Clip(conversation, 80)))}{(all.Length > 2 ? $" and {all.Length - 2} more" : "")}";
    }

    private static IEnumerable<SummaryLine> More(int count)
    {
        if (count > 0)
        {
            yield return new([new($"  and {count} more; --all-rows shows them, --out writes them to files", Tone.Dim)]);
        }
    }
}
