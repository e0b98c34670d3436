namespace ConformTest.Reports.Digest;

/// <summary>A run in words, for those who read one paragraph.</summary>
public static class Overview
{
    /// <summary>How much was judged, what of it holds, what does not, and what could not be judged.</summary>
    public static string Sentence(RunDigest digest)
    {
        var judged = digest.Passed + digest.Failed;
        if (judged == 0)
        {
            return $"Nothing could be verified: of {Words.Count(digest.Run.Checks.Length, "check")}, {Unjudged(digest)}.";
        }
        var holds = digest.Failed == 0
            ? $"All {Words.Count(judged, "check")} that could be judged hold."
            : $"Of {Words.Count(judged, "check")} that could be judged, {Words.Count(digest.Passed, "holds", "hold")} and {Words.Count(digest.Failed, "deviates", "deviate")}, "
                + $"from {Words.Count(digest.Deviations.Select(deviation => deviation.First.Requirement).Distinct().Count(), "requirement")}. {NewAndKnown(digest)}";
        var rest = digest.Run.Checks.Length - judged;
        return rest == 0 ? holds : $"{holds} {Words.Count(rest, "further check")} could not be judged: {Unjudged(digest)}.";
    }

    private static string NewAndKnown(RunDigest digest)
    {
        var breaches = digest.Deviations.Count(deviation => deviation is { Known: false, First: { Level: "must", Kind: "breach" } });
        var broken = breaches == 0 ? "none of the new ones breaks a MUST" : $"{Words.Count(breaches, "new deviation breaks", "new deviations break")} a MUST";
        return (digest.FailedNew, digest.FailedKnown) switch
        {
            (0, _) => "All of these are known.",
            (_, 0) => breaches == 0 ? "No MUST is broken." : $"{Words.Count(breaches, "deviation breaks", "deviations break")} a MUST.",
            var (_, known) => $"{Words.Count(known, "check deviates", "checks deviate")} as known; {broken}.",
        };
    }

    private static string Unjudged(RunDigest digest)
    {
        (int Count, string Text)[] parts =
        [
            (digest.InconclusiveChecks, "inconclusive"), (digest.NotApplicableChecks, "not applicable"), (digest.ErrorChecks, "stopped by an error on our side"),
        ];
        var said = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => Words.Count(part.Count, part.Text, part.Text)));
        return said == "" ? "none was played" : said;
    }
}
