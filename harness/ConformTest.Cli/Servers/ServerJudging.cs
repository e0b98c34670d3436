using ConformTest.Cli.Commands;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Cli.Servers;

/// <summary>Starts a server, judges it with its expectations, and ends it, whatever happens.</summary>
internal sealed class ServerJudging(ServerShell shell, JudgingRequest request, Surroundings surroundings)
{
    /// <summary>The name by which the embedded reference server is judged beside the others.</summary>
    public const string Reference = "reference";

    /// <summary>Judges one server. Its trouble, and an interruption, is part of the result.</summary>
    /// <param name="installed">Ends when its packages are there, or fails; null: they are installed now.</param>
    public async Task<JudgedServer> JudgeAsync(string name, Task? installed = null)
    {
        var folder = Path.Combine(request.Out, name);
        if (name == Reference)
            return await PlayAsync(name, null, folder).ConfigureAwait(false);
        string profile;
        try
        {
            await (installed ?? shell.InstallAsync([name])).ConfigureAwait(false);
            surroundings.Interrupted.ThrowIfCancellationRequested();
            profile = await shell.UpAsync(name, request.Fast, surroundings.Interrupted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ServerTroubleException or OperationCanceledException)
        {
            // What came up half way goes down too.
            var trouble = await EndAsync(name).ConfigureAwait(false);
            var interrupted = surroundings.Interrupted.IsCancellationRequested;
            var reason = interrupted ? "interrupted before it came up" : $"does not come up: {failure.Message}";
            return new JudgedServer(name, interrupted ? ExitCode.Interrupted : ExitCode.Unreachable, folder, null, trouble == "" ? reason : $"{reason}; {trouble}");
        }

        await surroundings.Errors.WriteLineAsync($"{name}: is up and judged").ConfigureAwait(false);
        JudgedServer? judged = null;
        var ended = "";
        try
        {
            judged = await PlayAsync(name, profile, folder).ConfigureAwait(false);
        }
        finally
        {
            ended = await EndAsync(name).ConfigureAwait(false);
        }

        return ended == "" ? judged : judged with { Trouble = judged.Trouble == "" ? ended : $"{judged.Trouble}; {ended}" };
    }

    /// <summary>A wrong profile or expectations file is this server's trouble, and no end of the others.</summary>
    private async Task<JudgedServer> PlayAsync(string name, string? profile, string folder)
    {
        try
        {
            var exit = await RunCommand.PlayAsync(Request(name, profile, folder), surroundings).ConfigureAwait(false);
            return new JudgedServer(name, exit, folder, EventReader.Read(folder), "");
        }
        catch (Exception failure) when (failure is UsageException or ProfileException or ExpectationException or EventStreamException or IOException)
        {
            return new JudgedServer(name, ExitCode.Usage, folder, null, $"could not be judged: {failure.Message}");
        }
    }

    private async Task<string> EndAsync(string name)
    {
        try
        {
            await shell.DownAsync([name]).ConfigureAwait(false);
            return "";
        }
        catch (ServerTroubleException trouble)
        {
            return $"could not be ended: {trouble.Message}";
        }
    }

    private RunRequest Request(string name, string? profile, string folder)
    {
        var again = $"conformtest {(profile is null ? "run" : $"servers run {name}{(request.Fast ? "" : " --default")}")} --seed {request.Seed}";
        return new RunRequest
        {
            TargetChoice = new TargetChoice(profile, [], null, ServerSwitches.None),
            Out = folder,
            Selection = request.Selection,
            Threshold = request.Threshold,
            Shard = (1, 1),
            Jobs = request.Jobs,
            Seed = request.Seed,
            Expectations = profile is not null && File.Exists(shell.Expectations(name)) ? shell.Expectations(name) : null,
            Slow = request.Slow,
            Framings = Axes.Parse(null),
            Display = request.Display,
            CommandLine = again,
            Reproduce = testCase => $"{again} --select '{testCase}'",
        };
    }
}

/// <summary>How servers are to be judged.</summary>
internal sealed record JudgingRequest
{
    /// <summary>Each server's run goes into a folder of its name below this one.</summary>
    public required string Out { get; init; }

    /// <summary>Whether the servers' delays and limits are lifted.</summary>
    public required bool Fast { get; init; }

    public required IReadOnlyList<string> Selection { get; init; }

    public required FailureThreshold Threshold { get; init; }

    public required int? Jobs { get; init; }

    public required long Seed { get; init; }

    public required SlowConversations Slow { get; init; }

    public required Display Display { get; init; }
}
