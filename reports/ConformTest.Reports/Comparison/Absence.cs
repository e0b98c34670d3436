using ConformTest.Harness.Events;

namespace ConformTest.Reports.Comparison;

/// <summary>Says why a run does not hold a check that another one holds.</summary>
internal sealed class Absence(RunRecord run)
{
    private readonly HashSet<string> played = [.. run.Checks.Select(check => check.Conversation)];
    private readonly HashSet<CaseKey> cases = [.. run.Checks.Select(check => new CaseKey(check.Conversation, check.Axis))];

    public CheckCell Of(CheckIdentity identity)
    {
        var conversation = identity.Reference.Conversation;
        return new(null, (run.Started.Selection, run.Ended) switch
        {
            _ when cases.Contains(new(conversation, identity.Axis)) => $"absent: not asked in this conversation by suite {run.Started.Versions.Suite}",
            _ when played.Contains(conversation) => "absent: not played on this axis",
            (_, null or { Exit: 3 or 130 }) => "absent: the run ended before",
            ("*", _) => $"absent: not played, or not in suite {run.Started.Versions.Suite}",
            _ => "absent: not selected",
        });
    }
}
