using System.IO.Enumeration;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;
using ConformTest.Suites;

namespace ConformTest.Cli.Proof;

/// <summary>What one fault makes fail beside the checks of its own requirement.</summary>
/// <param name="Own">Failed checks of the requirement that the fault is named after.</param>
/// <param name="Others">Failed checks of other requirements.</param>
internal sealed record FaultCollateral(Fault Fault, int Own, IReadOnlyList<CheckJudged> Others);

/// <summary>
/// Plays each fault against all conversations of its protocol, so that a fault broader than its name shows, and a check that fails for a
/// reason of another's. Each failure is seen twice before it counts.
/// </summary>
internal sealed class CollateralReport(SuiteCatalogue catalogue, string glob = "*")
{
    /// <summary>Each of them plays many conversations at a time.</summary>
    private const int FaultsAtATime = 3;

    /// <summary>Faults as they are done; in no order.</summary>
    /// <param name="done">Called after each, by one thread at a time.</param>
    public async Task PlayAsync(Action<FaultCollateral> done, CancellationToken cancellation)
    {
        var stage = await FaultStage.StartAsync(catalogue, cancellation).ConfigureAwait(false);
        await using var _ = stage.ConfigureAwait(false);
        var gate = new Lock();
        await Parallel.ForEachAsync(
            FaultRegistry.All.Where(fault => FileSystemName.MatchesSimpleExpression(glob, fault.Name) || FileSystemName.MatchesSimpleExpression(glob, FaultProof.Requirement(fault))),
            new ParallelOptions { MaxDegreeOfParallelism = FaultsAtATime, CancellationToken = cancellation },
            async (fault, token) =>
            {
                var judged = await stage.PlayAsync(fault, Concerned(fault), Confirmation.PlayAgain, token).ConfigureAwait(false);
                var failed = judged.Where(check => check.Verdict == "fail").DistinctBy(ProvableCheck.Of).ToLookup(check => check.Requirement == FaultProof.Requirement(fault));
                lock (gate)
                    done(new FaultCollateral(fault, failed[true].Count(), [.. failed[false].OrderBy(check => check.Requirement, StringComparer.Ordinal).ThenBy(check => check.Conversation, StringComparer.Ordinal)]));
            }).ConfigureAwait(false);
    }

    /// <summary>How near to their faults the other checks are, and how many there are of each kind.</summary>
    public static IEnumerable<(string Kind, int Count)> ByKind(IReadOnlyCollection<FaultCollateral> all)
    {
        var pairs = all.SelectMany(one => one.Others.Select(check => (Fault: FaultProof.Requirement(one.Fault), check.Requirement, check.Conversation))).ToList();
        var near = pairs.Count(pair => Topic(pair.Fault) == Topic(pair.Requirement) && pair.Conversation != RunRecord.Invariant);
        var invariant = pairs.Count(pair => pair.Conversation == RunRecord.Invariant);
        var mail = pairs.Count(pair => Topic(pair.Fault) != Topic(pair.Requirement) && pair.Requirement.StartsWith("mail.", StringComparison.Ordinal));
        return
        [
            ("other requirements of the same topic", near),
            ("invariants over all lines", invariant),
            ("what goes in compared with what comes out", mail),
            ("other topics, whose conversations need what the fault breaks", pairs.Count - near - invariant - mail),
        ];
    }

    private static string Topic(string requirement) => string.Join('.', requirement.Split('.')[..2]);

    private IReadOnlyList<Conversation> Concerned(Fault fault) =>
    [
        .. FaultProof.Playable(catalogue, SlowConversations.Leave)
            .Where(conversation => conversation.Connections.Any(connection => fault.Concerns(FaultStage.Family(connection.Protocol)))),
    ];
}
