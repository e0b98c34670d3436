using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>Two values that a check held against each other, where a judgement shows both.</summary>
/// <param name="Note">Where they part; may be empty.</param>
public sealed record HeldValues(string Value, string Other, string Note)
{
    private const string Between = " against ";
    private const string Difference = "; the first difference is ";

    /// <summary>Takes them apart; null for another judgement, and where a value itself has the words that part them.</summary>
    public static HeldValues? Of(CheckJudged check)
    {
        var parts = check.Received.Split(Between);
        if (check.Asked != "" || parts.Length != 2)
            return null;
        var note = parts[1].LastIndexOf(Difference, StringComparison.Ordinal);
        return note < 0 ? new(parts[0], parts[1], "") : new(parts[0], parts[1][..note], parts[1][(note + 2)..]);
    }
}
