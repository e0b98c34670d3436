using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>What a check got, in one line.</summary>
public static class Answer
{
    /// <summary>
    /// The observation, unless it only repeats what was expected: for values held against each other the values, for an answer that did not come
    /// what came in its place.
    /// </summary>
    public static string Of(CheckJudged check)
    {
        var repeats = (HeldValues.Of(check) is not null && check.Observation.StartsWith("not ", StringComparison.Ordinal))
            || (check.Received != "" && check.Observation.StartsWith("no * ", StringComparison.Ordinal));
        return repeats ? check.Received : check.Observation;
    }
}
