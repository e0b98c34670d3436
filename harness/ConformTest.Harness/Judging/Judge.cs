using ConformTest.Harness.Language;

namespace ConformTest.Harness.Judging;

/// <summary>The one place where a verdict is made.</summary>
public static class Judge
{
    /// <summary>A MAY that is not used is a choice, not a failure (RFC 2119 section 5).</summary>
    public static Verdict Decide(Observation observation, Level level) => observation switch
    {
        Matched => Verdict.Pass,
        Differed when level == Level.May => Verdict.Pass,
        Differed => Verdict.Fail,
        NotReached => Verdict.Inconclusive,
        Missing => Verdict.NotApplicable,
        _ => Verdict.Error,
    };

    /// <summary>The word of the event stream: <c>not-applicable</c>.</summary>
    public static string Word(this Verdict verdict) => verdict == Verdict.NotApplicable ? "not-applicable" : verdict.ToString().ToLowerInvariant();

    public static string Word(this Level level) => level.ToString().ToLowerInvariant();

    public static string Word(this DeviationKind kind) => kind.ToString().ToLowerInvariant();
}
