using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Terminal;

/// <summary>Progress for a log: each new deviation and notice as it comes, and now and then how far it is.</summary>
public sealed class PlainProgress : IEventSink, IDisposable
{
    /// <summary>Between two lines that only say how far it is.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly TextWriter output;
    private readonly ProgressState state;
    private readonly ITimer timer;

    public PlainProgress(TextWriter output, TimeProvider time)
    {
        this.output = output;
        state = new(time);
        timer = time.CreateTimer(_ => Tell(), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Take(RunEvent happening)
    {
        lock (gate)
        {
            state.Take(happening);
            if (Line(happening) is { } line)
            {
                output.Write(line + "\n");
                output.Flush();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    internal static string? Line(RunEvent happening) => happening switch
    {
        RunStarted run => $"target {Visible.Clip(run.Target.Name, 80)}, suite {Visible.Clip(run.Versions.Suite, 40)}, seed {run.Seed}",
        Planned plan => $"{Words.Count(plan.Conversations, "conversation")}, {Words.Count(plan.Cases, "case")}, {Words.Count(plan.Checks, "check")}",
        Notice notice => $"note: {Visible.Clip(notice.Text, 200)}",
        CheckJudged { Verdict: "fail", Known: false } check =>
            $"deviation ({Visible.Clip(check.Level, 10)}, {Visible.Clip(check.Kind, 10)}) {Visible.Clip(check.Requirement, 80)} in {Visible.Clip(check.Conversation, 80)}: "
            + $"{Visible.Clip(Answer.Of(check), 60)}, expected {Visible.Clip(check.Expected, 60)}",
        CheckJudged { Verdict: "error" } check => $"error in {Visible.Clip(check.Conversation, 80)}: {Visible.Clip(check.Cause, 200)}",
        _ => null,
    };

    private void Tell()
    {
        lock (gate)
        {
            if (!state.Ended)
            {
                output.Write(state.Describe() + "\n");
                output.Flush();
            }
        }
    }
}
