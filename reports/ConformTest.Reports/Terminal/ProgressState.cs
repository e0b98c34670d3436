using System.Globalization;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Terminal;

/// <summary>How far a run is, and what in it is slow right now.</summary>
internal sealed class ProgressState(TimeProvider time)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, long> playing = [];
    private readonly long began = time.GetTimestamp();
    private int deviations;
    private readonly HashSet<CaseKey> doubted = [];

    /// <summary>Cases played to their end.</summary>
    public int Done { get; private set; }

    /// <summary>Cases in all; 0 before the plan stands.</summary>
    public int Planned { get; private set; }

    public bool Ended { get; private set; }

    public void Take(RunEvent happening)
    {
        switch (happening)
        {
            case Planned plan: Planned = plan.Cases; break;
            case ConversationStarted begin: playing[begin.Conversation] = time.GetTimestamp(); break;
            case CaseDoubted doubt:
                playing.Remove(doubt.Conversation);
                doubted.Add(new(doubt.Conversation, doubt.Axis));
                break;
            case ConversationFinished finish:
                playing.Remove(finish.Conversation);
                doubted.Remove(new(finish.Conversation, finish.Axis));
                Done++;
                break;
            case CheckJudged { Verdict: "fail", Known: false }: deviations++; break;
            case RunEnded: Ended = true; break;
        }
    }

    /// <summary>Such as <c>120 of 900 cases, 35 s, 2 deviations; waiting 12 s in imap.idle.new-mail</c>.</summary>
    public string Describe()
    {
        var total = Planned > 0 ? $"{Done.ToString("N0", CultureInfo.InvariantCulture)} of {Words.Count(Planned, "case")}" : Words.Count(Done, "case");
        var text = $"{total}, {Words.Duration(time.GetElapsedTime(began))}";
        text += deviations > 0 ? $", {Words.Count(deviations, "deviation")}" : "";
        if (doubted.Count > 0 && doubted.Count >= Planned - Done)
        {
            text += $"; {Words.Count(doubted.Count, "failure")} to be seen a second time";
        }
        if (playing.Count > 0 && playing.MinBy(pair => pair.Value) is var (conversation, since) && time.GetElapsedTime(since) is var waited && waited >= Slow)
        {
            text += $"; waiting {Words.Duration(waited)} in {Visible.Clip(conversation, 60)}";
        }
        return text;
    }
}
