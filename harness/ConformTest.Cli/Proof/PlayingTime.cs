using ConformTest.Harness.Language;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Proof;

/// <summary>How long conversations take at the least, by what they wait for. The longest are played first, so that none is left over in the end.</summary>
internal static class PlayingTime
{
    /// <summary>For a message to come through a queue, and for the queue to do what the need says.</summary>
    private static readonly (string Need, TimeSpan Time)[] Queueing =
    [
        ("relay", TimeSpan.FromSeconds(0.5)), ("retry", TimeSpan.FromSeconds(1)), ("warning", TimeSpan.FromSeconds(3)), ("give-up", TimeSpan.FromSeconds(5)),
    ];

    /// <summary>By a fast clock none takes longer, and none of the others either.</summary>
    private static readonly TimeSpan SlowOne = TimeSpan.FromSeconds(12);

    public static TimeSpan Of(IReadOnlyCollection<Conversation> conversations) =>
        conversations.Max(Of) + TimeSpan.FromMilliseconds(conversations.Sum(conversation => conversation.Table?.Rows.Length ?? 1));

    private static TimeSpan Of(Conversation conversation) => conversation.Slow ? SlowOne : Plain(conversation);

    private static TimeSpan Plain(Conversation conversation)
    {
        var queueing = Queueing.Where(wait => conversation.Needs.Any(need => need.Alternatives.Contains(wait.Need))).Select(wait => wait.Time).DefaultIfEmpty().Max();
        var sink = ConversationScan.Of(conversation).UsesSink ? Queueing[0].Time : TimeSpan.Zero;
        return (queueing > sink ? queueing : sink) + Waits(conversation.Body);
    }

    private static TimeSpan Waits(IEnumerable<Statement> body) => body.Aggregate(TimeSpan.Zero, (sum, statement) => sum + statement switch
    {
        Stage { Direction: ClientWait wait } => wait.Duration,
        Stage { Direction: ServerSilence silence } => silence.Duration,
        Choose choose => choose.Branches.Max(branch => Waits(branch.Body)),
        _ => TimeSpan.Zero,
    });
}
