using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Known;
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
        var atOnce = new Option<int>("--at-once") { Description = "Servers at a time: 1 or 2. Two share the machine, and slow answers may be inconclusive.", HelpName = "n", DefaultValueFactory = _ => 1 };
        var from = new Option<string[]>("--from") { Description = "Judge nothing: take these runs (folders or events.jsonl).", HelpName = "run", AllowMultipleArgumentsPerToken = true };
        var publish = new Option<string?>("--publish") { Description = "Put what each server shows at each check into this file, by which reports tell how others fare; servers that are in it and were not judged now stay.", HelpName = "file" };
        var all = new Option<bool>("--all-rows") { Description = "Show every row on the terminal." };
        var command = new Command("matrix", "Judges all servers, or those named, and shows them side by side: OUT/matrix.html, .md and .json, each run in OUT/NAME.") { names, recipes, atOnce, from, publish, all };
        judging.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(atOnce) is not (1 or 2))
                throw new UsageException("--at-once takes 1 or 2");
            var request = judging.Read(parsed, Display.Quiet);
            var known = parsed.GetValue(publish) is { } published && File.Exists(published) ? KnownServersFile.Read(published) : KnownServers.None;
            var named = parsed.GetValue(names) ?? [];
            IReadOnlyList<JudgedServer> judged;
            if (parsed.GetValue(from) is { Length: > 0 } runs)
            {
                judged = named.Length == 0 ? [.. runs.Select(Read)] : throw new UsageException("name servers to judge, or runs with --from; not both");
            }
            else
            {
                var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings);
                judged = await JudgeAsync(new ServerJudging(shell, request, surroundings), Chosen(shell, named), parsed.GetValue(atOnce), surroundings).ConfigureAwait(false);
            }

            var matrix = ServerMatrix.Of([.. judged.Select(server => new MatrixServer(server.Name, server.Run, server.Trouble))]);
            var written = MatrixRenderers.Write(matrix, request.Out).ToList();
            if (parsed.GetValue(publish) is { } file)
            {
                KnownServersFile.Write(known.With(KnownServers.From(judged.Where(IsWhole).Select(server => (server.Name, server.Run!)))), file);
                written.Add(file);
            }

            Screen.Print(surroundings.Output, MatrixSummary.Lines(matrix, parsed.GetValue(all) ? ComparisonDetail.Everything : ComparisonDetail.Differences));
            Screen.Print(surroundings.Output, [new SummaryLine(new("Written: ", Tone.Dim), new(string.Join(", ", written)))]);
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

    /// <summary>What a run that ended early did not reach would be missing from what is published.</summary>
    private static bool IsWhole(JudgedServer server) => server.Run is { Ended: { Exit: not (ExitCode.Usage or ExitCode.Unreachable or ExitCode.Interrupted) }, Started.Selection: "*" };

    private static JudgedServer Read(string path)
    {
        var run = CompareCommand.Read(path).Run;
        return new JudgedServer(run.Started.Target.Name, run.Ended?.Exit ?? ExitCode.Interrupted, path, run, "");
    }

    private static async Task<IReadOnlyList<JudgedServer>> JudgeAsync(ServerJudging judge, IReadOnlyList<string> names, int atOnce, Surroundings surroundings)
    {
        var judged = new JudgedServer[names.Count];
        using var places = new SemaphoreSlim(atOnce);
        await Task.WhenAll(names.Select(async (name, at) =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                judged[at] = surroundings.Interrupted.IsCancellationRequested
                    ? new JudgedServer(name, ExitCode.Interrupted, "", null, "not judged: interrupted")
                    : await judge.JudgeAsync(name).ConfigureAwait(false);
                if (judged[at].Trouble != "")
                    await surroundings.Errors.WriteLineAsync($"conformtest: {name} {judged[at].Trouble}").ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
        return judged;
    }
}
