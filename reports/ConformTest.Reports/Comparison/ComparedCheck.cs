using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;

namespace ConformTest.Reports.Comparison;

/// <summary>What a later run says of a check, beside the first.</summary>
public enum Change
{
    /// <summary>Both judged it, and it shows the same.</summary>
    Same,

    /// <summary>It held and deviates now.</summary>
    Regression,

    /// <summary>It deviated and holds now.</summary>
    Fix,

    /// <summary>It deviates in both, with another observation.</summary>
    OtherDeviation,

    /// <summary>Only the later run judged it.</summary>
    OnlyLater,

    /// <summary>Only the first run judged it.</summary>
    OnlyFirst,

    /// <summary>Neither judged it.</summary>
    Unjudged,
}

/// <summary>Which check it is: the same words in two runs are the same check.</summary>
/// <param name="Reference">Requirement, ordinal, and conversation with its row.</param>
public readonly record struct CheckIdentity(CheckReference Reference, string Axis)
{
    public static CheckIdentity Of(CheckJudged check) => new(CheckReference.Of(check), check.Axis);

    /// <inheritdoc/>
    public override string ToString() => Axis == "plain" ? Reference.ToString() : $"{Reference} ({Axis})";
}

/// <summary>What one run says of one check.</summary>
/// <param name="Check">Null when the run does not hold it.</param>
/// <param name="Reason">Why it was not judged; empty when it was.</param>
public sealed record CheckCell(CheckJudged? Check, string Reason)
{
    public bool Holds => Check?.Verdict == "pass";

    public bool Deviates => Check?.Verdict == "fail";

    public bool Judged => Holds || Deviates;

    /// <summary>The verdict's word, or <c>absent</c>.</summary>
    public string Word => Check?.Verdict ?? "absent";

    internal static CheckCell Of(CheckJudged check) => new(check, check.Verdict switch
    {
        "pass" or "fail" => "",
        var verdict => $"{verdict}{(check.Cause == "" ? "" : ": " + check.Cause)}",
    });

    /// <summary>Two judgements that say the same; how it holds is no difference.</summary>
    internal bool Agrees(CheckCell other) => Holds ? other.Holds : other.Deviates && ObservationWords.AreSame(other.Check!.Observation, Check!.Observation);
}

/// <summary>One check in all runs.</summary>
/// <param name="Cells">One for each run.</param>
public sealed record ComparedCheck(CheckIdentity Identity, ImmutableArray<CheckCell> Cells)
{
    public string Requirement => Identity.Reference.Requirement;

    /// <summary>The check as the last run has it: the later suite's words, level and clause.</summary>
    public CheckJudged Latest => Cells.Last(cell => cell.Check is not null).Check!;

    public int Judgements => Cells.Count(cell => cell.Judged);

    /// <summary>Whether two runs that judged it disagree.</summary>
    public bool Differs => Cells.FirstOrDefault(cell => cell.Judged) is { } first && Cells.Any(cell => cell.Judged && !first.Agrees(cell));

    /// <summary>Whether it holds in both with another observation: the RFC allows both answers, and a client may tell them apart.</summary>
    public bool AnswersOtherwise(int later) => Cells[0].Holds && Cells[later].Holds && Cells[0].Check!.Observation != Cells[later].Check!.Observation;

    /// <summary>From the first run to that of the index.</summary>
    public Change ChangeTo(int later) => (Cells[0], Cells[later]) switch
    {
        ({ Judged: false }, { Judged: false }) => Change.Unjudged,
        ({ Judged: false }, _) => Change.OnlyLater,
        (_, { Judged: false }) => Change.OnlyFirst,
        ({ Holds: true }, { Deviates: true }) => Change.Regression,
        ({ Deviates: true }, { Holds: true }) => Change.Fix,
        var (first, second) => first.Agrees(second) ? Change.Same : Change.OtherDeviation,
    };
}
