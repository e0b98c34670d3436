using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Comparison;

/// <summary>Checks of one requirement that changed alike.</summary>
/// <param name="Checks">At least one, in the comparison's order.</param>
/// <param name="Later">The index of the run that is held against the first.</param>
public sealed record ChangeGroup(ImmutableArray<ComparedCheck> Checks, int Later)
{
    public string Requirement => Checks[0].Requirement;

    /// <summary>The check that stands for all, as the first run has it; null when it does not hold it.</summary>
    public CheckJudged? Before => Checks[0].Cells[0].Check;

    /// <summary>The same in the later run.</summary>
    public CheckJudged? After => Checks[0].Cells[Later].Check;

    /// <summary>What deviates of the two, the later before the first; what else there is when none does.</summary>
    public CheckJudged Sample => (Checks[0].Cells[Later].Deviates ? After : Checks[0].Cells[0].Deviates ? Before : After ?? Before)!;

    /// <summary>The first run's observation, or why it judged nothing.</summary>
    public string Was => Words(Checks[0].Cells[0]);

    /// <summary>The later run's observation, or why it judged nothing.</summary>
    public string Now => Words(Checks[0].Cells[Later]);

    /// <summary>The conversations, each once.</summary>
    public IEnumerable<string> Conversations => Checks.Select(check => new CaseKey(check.Identity.Reference.Conversation, check.Identity.Axis).ToString()).Distinct();

    /// <summary>The changes of this kind, those alike together.</summary>
    public static ImmutableArray<ChangeGroup> Among(RunComparison comparison, int later, Change change) => Among(comparison.Changed(later, change), later);

    internal static ImmutableArray<ChangeGroup> Among(IEnumerable<ComparedCheck> checks, int later) =>
    [
        .. checks.GroupBy(check => (check.Requirement, Words(check.Cells[0]), Words(check.Cells[later]), check.Cells[later].Check?.Known))
            .Select(group => new ChangeGroup([.. group], later)),
    ];

    private static string Words(CheckCell cell) => cell.Judged ? cell.Check!.Observation : cell.Reason;
}
