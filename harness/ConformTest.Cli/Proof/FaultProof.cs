using System.Collections.Concurrent;
using System.IO.Enumeration;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;
using ConformTest.Suites;

namespace ConformTest.Cli.Proof;

/// <summary>A check as proofs count it: one level line of one conversation, in any row of its table.</summary>
/// <param name="Conversation">Conversation id without its row; <c>invariant</c> for what is watched over the whole run.</param>
public sealed record ProvableCheck(string Conversation, string Requirement, int Ordinal)
{
    public override string ToString() => $"{Requirement}{(Ordinal == 1 ? "" : $"({Ordinal})")} in {Conversation}";
}

/// <summary>
/// A check is believed when the reference server passes it and some fault makes it fail. The faults of a requirement carry its name, so
/// each is played only against the conversations that check the requirement.
/// </summary>
public sealed class FaultProof(SuiteCatalogue catalogue, string glob = "*")
{
    private const int FaultsAtATime = 12;

    /// <summary>Cases that need the second server, which is not started for the others.</summary>
    private readonly Lazy<IReadOnlyList<TestCase>> _relaying = new(() =>
    [
        .. catalogue.Conversations.SelectMany(conversation => TestCase.Of(conversation, Harness.Wire.Framing.Plain))
            .Where(testCase => testCase.Scan.Roles.Contains(ConversationScan.FarRole)),
    ]);

    /// <summary>Every check of the suite, with the faults that make it fail.</summary>
    public async Task<IReadOnlyDictionary<ProvableCheck, IReadOnlyList<string>>> ProveAsync(CancellationToken cancellation)
    {
        ConcurrentDictionary<ProvableCheck, ConcurrentBag<string>> proven = new(Checks().Where(check => Concerns(check.Requirement)).Select(check => KeyValuePair.Create(check, new ConcurrentBag<string>())));
        await Parallel.ForEachAsync(
            FaultRegistry.All.Where(fault => Concerns(Requirement(fault.Name))),
            new ParallelOptions { MaxDegreeOfParallelism = FaultsAtATime, CancellationToken = cancellation },
            async (fault, token) =>
            {
                foreach (var failed in await FailedByAsync(fault.Name, token).ConfigureAwait(false))
                {
                    if (failed.Requirement == Requirement(fault.Name) && proven.TryGetValue(failed, out var faults))
                        faults.Add(fault.Name);
                }
            }).ConfigureAwait(false);
        return proven.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The checks that fail against the reference server with one fault, among the conversations that concern its requirement.</summary>
    public async Task<IReadOnlyList<ProvableCheck>> FailedByAsync(string fault, CancellationToken cancellation)
    {
        var requirement = Requirement(fault);
        string[] selection = Invariants().Contains(requirement) ? [requirement, .. InvariantSample(requirement)] : [requirement];
        var target = await EmbeddedTarget.StartAsync(new ServerSwitches([fault], [], []), _relaying.Value.Any(testCase => Plan.IsSelected(testCase, selection)) ? Neighbour.FarServer : Neighbour.None, cancellation).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var recorder = new RunRecorder();
        var options = new RunOptions
        {
            Profile = target.Profile with { Limits = target.Profile.Limits with { Reply = TimeSpan.FromMilliseconds(700), Idle = TimeSpan.FromMilliseconds(700), Delivery = TimeSpan.FromMilliseconds(700), Greeting = TimeSpan.FromSeconds(1) } },
            Conversations = [.. Playable],
            Register = catalogue.Register.Find,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite),
            Seed = 1,
            Selection = selection,
            Confirmation = Confirmation.BelieveAtOnce,
            Probing = Probing.Assume,
            SideDoors = target.SideDoors,
        };
        await new HarnessRun(options, recorder).RunAsync(cancellation).ConfigureAwait(false);
        return [.. recorder.ToRecord().Checks.Where(check => check.Verdict == "fail").Select(Of).Distinct()];
    }

    /// <summary>All level lines of what the reference server can play, and the invariants.</summary>
    public IEnumerable<ProvableCheck> Checks()
    {
        foreach (var conversation in Playable)
        {
            foreach (var check in ConversationScan.Of(conversation).Checks)
                yield return new ProvableCheck(conversation.Id, check.Requirement, check.Ordinal);
        }

        foreach (var requirement in Invariants())
            yield return new ProvableCheck(RunRecord.Invariant, requirement, 1);
    }

    /// <summary>Slow conversations wait for minutes; a proof of all others takes seconds.</summary>
    private IEnumerable<Conversation> Playable => catalogue.Conversations.Where(conversation => conversation is { Waits: null, Slow: false });

    private bool Concerns(string requirement) => FileSystemName.MatchesSimpleExpression(glob, requirement);

    private static ProvableCheck Of(CheckJudged check) => new(check.Conversation.Split('[')[0], check.Requirement, check.Ordinal);

    private static string Requirement(string fault) => fault.Split('/')[0];

    private static IReadOnlyList<string> Invariants() => InvariantRules.Requirements;

    /// <summary>A few conversations of the protocol are enough to see a line that is always wrong.</summary>
    private static string[] InvariantSample(string requirement) => requirement.Split('.')[0] switch
    {
        "imap" => ["imap.capability.*", "imap.list.*", "imap.fetch.*"],
        "pop3" => ["pop3.capa.*", "pop3.list.*", "pop3.retr.*"],
        _ => ["smtp.ehlo.*", "smtp.rset.*", "smtp.vrfy.*"],
    };
}
