using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Matrix;
using ConformTest.Reports.Matrix.Terminal;
using ConformTest.Reports.Terminal;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers matrix</c>: installs and judges many servers, and puts them on one page.</summary>
internal static class ServersMatrixCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (names, recipes, judging) = (ServersCommand.Names(ArgumentArity.ZeroOrMore), ServersCommand.Recipes(), new JudgingArguments());
        names.Description = $"Servers, as 'conformtest servers list' names them, and '{ServerJudging.Reference}' for the embedded one; without any: all of these.";
        var atOnce = new Option<int>("--at-once") { Description = "Servers at a time, 1 to 8. A run waits far more than it computes; where answers come too slowly, take fewer.", HelpName = "n", DefaultValueFactory = _ => 4 };
        var from = new Option<string[]>("--from") { Description = "Judge nothing: take these runs (folders or events.jsonl).", HelpName = "run", AllowMultipleArgumentsPerToken = true };
        var publish = new Option<string?>("--publish") { Description = "Put the matrix, a page in words for each server, and what each shows at each check (by which reports tell how others fare) into this folder; pages and answers of servers that were not judged now stay, and so does the matrix when one of its servers is missing.", HelpName = "folder" };
        var all = new Option<bool>("--all-rows") { Description = "Show every row on the terminal." };
        var command = new Command("matrix", "Judges all servers, or those named, and shows them side by side: OUT/matrix.html, .md and .json, each run in OUT/NAME.") { names, recipes, atOnce, from, publish, all };
        judging.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(atOnce) is not (>= 1 and <= 8))
                throw new UsageException("--at-once takes a number from 1 to 8");
            var request = judging.Read(parsed, Display.Quiet);
            var publication = parsed.GetValue(publish) is { } place ? new Publication(place) : null;
            var named = parsed.GetValue(names) ?? [];
            var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings);
            IReadOnlyList<JudgedServer> judged;
            if (parsed.GetValue(from) is { Length: > 0 } runs)
            {
                judged = named.Length == 0 ? [.. runs.Select(Read)] : throw new UsageException("name servers to judge, or runs with --from; not both");
            }
            else
            {
                judged = await JudgeAsync(shell, request, Chosen(shell, named), parsed.GetValue(atOnce), surroundings).ConfigureAwait(false);
            }

            var matrix = ServerMatrix.Of([.. judged.Select(server => server.In(request.Out))]);
            string[] written = [.. MatrixRenderers.Write(matrix, request.Out)];
            var published = publication?.Write(judged, shell).Count ?? 0;
            Screen.Print(surroundings.Output, MatrixSummary.Lines(matrix, parsed.GetValue(all) ? ComparisonDetail.Everything : ComparisonDetail.Differences, Screen.WidthOf(surroundings.Output)));
            Screen.Print(surroundings.Output, [new SummaryLine(new("Written: ", Tone.Dim), new(string.Join(", ", written) + (publication is null ? "" : $", and {published} files in {publication.Folder}")))]);
            return surroundings.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : JudgedServer.ExitOf(judged);
        });
        return command;
    }

    private static IReadOnlyList<string> Chosen(ServerShell shell, string[] named)
    {
        if (named.Length == 0)
            return [.. shell.Names, ServerJudging.Reference];
        string[] recipes = [.. named.Where(name => name != ServerJudging.Reference)];
        return [.. recipes.Length == 0 ? [] : ServersCommand.Chosen(shell, recipes, all: false), .. named.Except(recipes)];
    }

    private static JudgedServer Read(string path)
    {
        var run = CompareCommand.Read(path).Run;
        // The embedded one calls itself by another name than the one by which it is judged here.
        var name = run.Started.Target.Name == "reference server" ? ServerJudging.Reference : run.Started.Target.Name;
        return new JudgedServer(name, run.Ended?.Exit ?? ExitCode.Interrupted, path, run, "");
    }

    /// <summary>
    /// Packages are installed one after the other, beside the judging of those that are there. What took longest in the last run into this folder begins,
    /// so that nobody waits for it alone at the end.
    /// </summary>
    private static async Task<IReadOnlyList<JudgedServer>> JudgeAsync(ServerShell shell, JudgingRequest request, IReadOnlyList<string> names, int atOnce, Surroundings surroundings)
    {
        var judge = new ServerJudging(shell, request, surroundings);
        var judged = new JudgedServer[names.Count];
        using var places = new SemaphoreSlim(atOnce);
        var before = Task.CompletedTask;
        var queue = Enumerable.Range(0, names.Count).OrderByDescending(at => EarlierRun.Seconds(Path.Combine(request.Out, names[at])) ?? double.MaxValue)
            .Select(at => (At: at, Name: names[at], Installed: names[at] == ServerJudging.Reference ? Task.CompletedTask : before = InstallAsync(before, names[at]))).ToList();
        await Task.WhenAll(queue.Select(async server =>
        {
            await server.Installed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                judged[server.At] = surroundings.Interrupted.IsCancellationRequested
                    ? new JudgedServer(server.Name, ExitCode.Interrupted, "", null, "not judged: interrupted")
                    : await judge.JudgeAsync(server.Name, server.Installed).ConfigureAwait(false);
                if (judged[server.At].Trouble is { Length: > 0 } trouble)
                    await surroundings.Errors.WriteLineAsync($"conformtest: {server.Name} {trouble}").ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
        return judged;

        async Task InstallAsync(Task earlier, string name)
        {
            await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            surroundings.Interrupted.ThrowIfCancellationRequested();
            await shell.InstallAsync([name]).ConfigureAwait(false);
        }
    }
}
