using System.Collections.Concurrent;
using System.IO.Enumeration;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Variants;
using ConformTest.Suites;

namespace ConformTest.Cli.Proof;

/// <summary>A check that failed on what the RFCs allow: the check is wrong, or the variant is not legal.</summary>
public sealed record FalseAccusation(string Variant, CheckJudged Check)
{
    public override string ToString() => $"{Variant}: {Check.Requirement} in {Check.Conversation}: {Check.Observation} (asked {Check.Asked}, expected {Check.Expected}, came {Check.Received})";
}

/// <summary>What the suites said of one variant.</summary>
/// <param name="Verified">Checks that passed.</param>
/// <param name="Undecided">Checks that could not be decided.</param>
public sealed record VariantOutcome(string Variant, int Verified, int Undecided, IReadOnlyList<FalseAccusation> Accusations);

/// <summary>Plays the suites against the reference server's legal peculiarities: no check may fail.</summary>
public sealed class VariantProof(SuiteCatalogue catalogue, string glob = "*")
{
    private const int VariantsAtATime = 4;

    /// <summary>The outcome for every variant whose name matches, sorted by name.</summary>
    public async Task<IReadOnlyList<VariantOutcome>> PlayAsync(CancellationToken cancellation)
    {
        ConcurrentBag<VariantOutcome> outcomes = [];
        await Parallel.ForEachAsync(
            VariantRegistry.All.Where(variant => FileSystemName.MatchesSimpleExpression(glob, variant.Name)),
            new ParallelOptions { MaxDegreeOfParallelism = VariantsAtATime, CancellationToken = cancellation },
            async (variant, token) => outcomes.Add(await PlayAsync(variant, token).ConfigureAwait(false))).ConfigureAwait(false);
        return [.. outcomes.OrderBy(outcome => outcome.Variant, StringComparer.Ordinal)];
    }

    private async Task<VariantOutcome> PlayAsync(Fault variant, CancellationToken cancellation)
    {
        IReadOnlyList<Conversation> conversations = [.. catalogue.Conversations.Where(conversation => conversation is { Waits: null, Slow: false } && Concerns(variant, conversation))];
        var target = await EmbeddedTarget.StartAsync(new ServerSwitches([], [variant.Name], []), EmbeddedNetwork.NeededBy(conversations), cancellation).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var recorder = new RunRecorder();
        var options = new RunOptions
        {
            Profile = target.Profile,
            Conversations = conversations,
            Register = catalogue.Register.Find,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite),
            Seed = 1,
            Probing = Probing.Assume,
        };
        await new HarnessRun(options, recorder).RunAsync(cancellation).ConfigureAwait(false);
        var checks = recorder.ToRecord().Checks;
        return new VariantOutcome(
            variant.Name,
            checks.Count(check => check.Verdict == "pass"),
            checks.Count(check => check.Verdict is "inconclusive" or "error"),
            [.. checks.Where(check => check.Verdict == "fail").Select(check => new FalseAccusation(variant.Name, check))]);
    }

    /// <summary>A variant of one protocol can be seen only where that protocol is spoken.</summary>
    private static bool Concerns(Fault variant, Conversation conversation) => conversation.Connections.Any(connection => variant.Concerns(connection.Protocol switch
    {
        MailProtocol.Imap => "imap",
        MailProtocol.Pop3 => "pop3",
        _ => "smtp",
    }));
}
