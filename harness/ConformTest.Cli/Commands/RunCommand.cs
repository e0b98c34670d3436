using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Running;
using ConformTest.Suites;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest run</c>: plays conversations against a target and says where it departs from the RFCs.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new RunArguments();
        var command = new Command("run", "Plays the suites against a target; without one, against the reference server started in this process.");
        options.AddTo(command);
        command.SetAction(async (parsed, _) => await PlayAsync(options.Read(parsed), surroundings).ConfigureAwait(false));
        return command;
    }

    /// <summary>Plays a run, writes its events and reports, and returns its exit code.</summary>
    internal static async Task<int> PlayAsync(RunRequest request, Surroundings surroundings)
    {
        var catalogue = SuiteLoading.Load(request.Suite);
        if (request.Listing == Listing.CasesOnly)
            return List(catalogue.Conversations, request, surroundings.Output);
        var target = await ChosenTarget.OpenAsync(request.TargetChoice, Neighbours(catalogue.Conversations, request), surroundings.Interrupted).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var options = new RunOptions
        {
            Profile = target.Profile,
            Conversations = target.IsEmbedded ? [.. catalogue.Conversations.Where(conversation => conversation.Waits is null)] : catalogue.Conversations,
            Register = catalogue.Register.Find,
            Requirements = catalogue.Register.All,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite) { SuiteDigest = SuiteDigest.Of(catalogue) },
            Seed = request.Seed,
            SideDoors = target.SideDoors,
            Secrets = target.Secrets,
            Selection = request.Selection,
            Shard = request.Shard,
            Jobs = request.Jobs,
            Framings = request.Framings,
            Slow = request.Slow,
            Expectations = Known(request),
            Threshold = request.Threshold,
            Command = request.CommandLine,
            Reproduce = request.Reproduce,
        };
        var outputs = new RunOutputs(request, surroundings);
        await using var __ = outputs.ConfigureAwait(false);
        var ended = await new HarnessRun(options, outputs.Sink).RunAsync(surroundings.Interrupted).ConfigureAwait(false);
        outputs.Finish(target.Profile);
        if (request.UpdateExpectations && ended.Exit is ExitCode.Success or ExitCode.Deviations or ExitCode.StaleExpectations)
            outputs.UpdateExpectations(request.Expectations ?? ExpectationFile.DefaultName, new SuiteChecks(catalogue.Conversations));
        return ended.Exit;
    }

    private static Neighbour Neighbours(IReadOnlyList<Harness.Language.Conversation> conversations, RunRequest request) => EmbeddedNetwork.NeededBy(
        conversations.Where(conversation => TestCase.Of(conversation, Harness.Wire.Framing.Plain).Any(testCase => Plan.IsSelected(testCase, request.Selection))));

    /// <summary>The known deviations. A file that is not there yet is one that the run is going to write, or a mistake.</summary>
    private static ExpectationFile? Known(RunRequest request)
    {
        if (request.Expectations is not { } path)
            return null;
        if (File.Exists(path) || !request.UpdateExpectations)
            return ExpectationFile.Load(path);
        return Directory.Exists(path) ? throw new UsageException($"--expect: '{path}' is a folder") : null;
    }

    private static int List(IReadOnlyList<Harness.Language.Conversation> conversations, RunRequest request, TextWriter output)
    {
        var cases = conversations
            .SelectMany(conversation => TestCase.Of(conversation, Harness.Wire.Framing.Plain))
            .Where(testCase => Plan.IsSelected(testCase, request.Selection)).ToList();
        foreach (var testCase in cases)
            output.WriteLine($"{testCase.Id,-60} {testCase.Conversation.Title}{(testCase.Conversation.Waits is { } waits ? $" (waits: {waits})" : "")}");
        output.WriteLine($"{cases.Count} cases, {cases.Sum(testCase => testCase.Scan.Checks.Count)} checks");
        return cases.Count == 0 ? ExitCode.NothingVerified : ExitCode.Success;
    }
}
