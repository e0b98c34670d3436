using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Comparison;

/// <summary>How one run compares with the first, counted over the checks that both judged.</summary>
public sealed record ComparisonTotals(int HoldInBoth, int DeviateAlike, int DeviateOtherwise, int Regressions, int Fixes, int AnswerOtherwise, int OnlyFirst, int OnlyLater, int Unjudged)
{
    /// <summary>Checks that both judged.</summary>
    public int Both => HoldInBoth + DeviateAlike + DeviateOtherwise + Regressions + Fixes;

    public static ComparisonTotals Of(RunComparison comparison, int later)
    {
        var changes = comparison.Checks.GroupBy(check => check.ChangeTo(later)).ToDictionary(group => group.Key, group => group.Count());
        var alike = comparison.Checks.Where(check => check.ChangeTo(later) == Change.Same).ToList();
        return new(
            alike.Count(check => check.Cells[0].Holds),
            alike.Count(check => check.Cells[0].Deviates),
            Count(Change.OtherDeviation),
            Count(Change.Regression),
            Count(Change.Fix),
            alike.Count(check => check.AnswersOtherwise(later)),
            Count(Change.OnlyFirst),
            Count(Change.OnlyLater),
            Count(Change.Unjudged));

        int Count(Change change) => changes.GetValueOrDefault(change);
    }

    /// <summary>The totals in a sentence.</summary>
    public string Sentence(ChangeTitles titles)
    {
        if (Both == 0)
        {
            return "No check was judged in both: there is nothing to compare.";
        }
        (int Count, string Text)[] parts =
        [
            (HoldInBoth, HoldInBoth == 1 ? "holds in both" : "hold in both"),
            (DeviateAlike, DeviateAlike == 1 ? "deviates alike" : "deviate alike"),
            (DeviateOtherwise, DeviateOtherwise == 1 ? "deviates in both, each in its way" : "deviate in both, each in its way"),
            (Regressions, titles.CountRegressions(Regressions)),
            (Fixes, titles.CountFixes(Fixes)),
        ];
        return $"Of {Words.Count(Both, "check")} judged in both, {string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{Words.Count(part.Count, "", "").TrimEnd()} {part.Text}"))}.";
    }
}

/// <summary>What changes are called: between versions of one server there are regressions and fixes, between two servers there are not.</summary>
public sealed record ChangeTitles(string First, string Later, bool SameTarget)
{
    public string Regressions => SameTarget ? "Regressions" : $"Only {Later} deviates";

    public string Fixes => SameTarget ? "Fixes" : $"Only {First} deviates";

    public string CountRegressions(int count) => SameTarget ? "regressed" : $"{(count == 1 ? "deviates" : "deviate")} in {Later} only";

    public string CountFixes(int count) => SameTarget ? count == 1 ? "is fixed" : "are fixed" : $"{(count == 1 ? "deviates" : "deviate")} in {First} only";

    public static ChangeTitles Of(RunComparison comparison, int later) => new(comparison.Runs[0].Label, comparison.Runs[later].Label, comparison.SameTarget);
}
