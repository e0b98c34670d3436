using System.Collections.Concurrent;
using System.IO.Enumeration;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;
using ConformTest.Suites;

namespace ConformTest.Cli.Proof;

/// <summary>
/// A check is believed when the reference server passes it and some fault makes it fail. The faults of a requirement carry its name, so
/// each is played only against the conversations that check the requirement.
/// </summary>
/// <param name="slow">Whether slow conversations are proven too: by a clock that runs faster, for the judge and for the server.</param>
public sealed class FaultProof(SuiteCatalogue catalogue, string glob = "*", SlowConversations slow = SlowConversations.Leave)
{
    /// <summary>Most of a play is waiting.</summary>
    private const int FaultsAtATime = 24;

    private readonly ILookup<string, Conversation> _checking = Playable(catalogue, slow)
        .SelectMany(conversation => ConversationScan.Of(conversation).Checks.Select(check => check.Requirement).Distinct().Select(requirement => (requirement, conversation)))
        .ToLookup(pair => pair.requirement, pair => pair.conversation, StringComparer.Ordinal);

    /// <summary>Every check of the suite, with the faults that make it fail.</summary>
    public async Task<IReadOnlyDictionary<ProvableCheck, IReadOnlyList<string>>> ProveAsync(CancellationToken cancellation)
    {
        ConcurrentDictionary<ProvableCheck, ConcurrentBag<string>> proven = new(Checks().Where(check => Concerns(check.Requirement)).Select(check => KeyValuePair.Create(check, new ConcurrentBag<string>())));
        var stage = await FaultStage.StartAsync(catalogue, cancellation).ConfigureAwait(false);
        await using var _ = stage.ConfigureAwait(false);
        await PlayAsync(stage, [.. FaultRegistry.All.Where(fault => Concerns(Requirement(fault)))], FaultsAtATime, proven, cancellation).ConfigureAwait(false);

        // In a crowd a fault may come too late to be seen.
        var wanting = proven.Where(pair => pair.Value.IsEmpty).Select(pair => pair.Key.Requirement).ToHashSet(StringComparer.Ordinal);
        await PlayAsync(stage, [.. FaultRegistry.All.Where(fault => wanting.Contains(Requirement(fault)))], 1, proven, cancellation).ConfigureAwait(false);
        return proven.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Order(StringComparer.Ordinal)]);
    }

    private async Task PlayAsync(FaultStage stage, IReadOnlyList<Fault> faults, int atATime, ConcurrentDictionary<ProvableCheck, ConcurrentBag<string>> proven, CancellationToken cancellation)
    {
        var plays = faults.Select(fault => (Fault: fault, Conversations: Concerned(fault))).Where(play => play.Conversations.Count > 0);
        await Parallel.ForEachAsync(
            plays.OrderByDescending(play => PlayingTime.Of(play.Conversations)),
            new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellation },
            async (play, token) =>
            {
                foreach (var alike in play.Conversations.GroupBy(conversation => conversation.Slow))
                {
                    var judged = await stage.PlayAsync(play.Fault, [.. alike], Confirmation.BelieveAtOnce, token).ConfigureAwait(false);
                    foreach (var failed in judged.Where(check => check.Verdict == "fail" && check.Requirement == Requirement(play.Fault)).Select(ProvableCheck.Of).Distinct())
                    {
                        if (proven.TryGetValue(failed, out var by) && !by.Contains(play.Fault.Name))
                            by.Add(play.Fault.Name);
                    }
                }
            }).ConfigureAwait(false);
    }

    /// <summary>All level lines of what the reference server can play, and the invariants.</summary>
    public IEnumerable<ProvableCheck> Checks()
    {
        foreach (var conversation in Playable(catalogue, slow))
        {
            foreach (var check in ConversationScan.Of(conversation).Checks)
                yield return new ProvableCheck(conversation.Id, check.Requirement, check.Ordinal);
        }

        foreach (var requirement in InvariantRules.Requirements)
            yield return new ProvableCheck(RunRecord.Invariant, requirement, 1);
    }

    /// <summary>The conversations in which the fault can show what its name says.</summary>
    private IReadOnlyList<Conversation> Concerned(Fault fault)
    {
        var requirement = Requirement(fault);
        return !InvariantRules.Requirements.Contains(requirement) ? [.. _checking[requirement]] : [.. _checking[requirement].Union(Sample(requirement))];
    }

    /// <summary>A few conversations of the protocol are enough to see a line that is always wrong.</summary>
    private IEnumerable<Conversation> Sample(string requirement)
    {
        string[] topics = requirement.Split('.')[0] switch
        {
            "imap" => ["imap.capability.", "imap.list.", "imap.fetch."],
            "pop3" => ["pop3.capa.", "pop3.list.", "pop3.retr."],
            _ => ["smtp.ehlo.", "smtp.rset.", "smtp.vrfy."],
        };
        return topics.SelectMany(topic => Playable(catalogue, SlowConversations.Leave).Where(conversation => conversation.Id.StartsWith(topic, StringComparison.Ordinal)));
    }

    /// <summary>What the reference server can be asked.</summary>
    internal static IEnumerable<Conversation> Playable(SuiteCatalogue catalogue, SlowConversations slow) =>
        catalogue.Conversations.Where(conversation => conversation.Waits is null && (!conversation.Slow || slow == SlowConversations.Play));

    private bool Concerns(string requirement) => FileSystemName.MatchesSimpleExpression(glob, requirement);

    internal static string Requirement(Fault fault) => fault.Name.Split('/')[0];
}
