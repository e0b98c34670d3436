using System.CommandLine;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers run</c>: starts servers, judges each with its expectations, and ends them.</summary>
internal static class ServersRunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (names, all, recipes, judging) = (ServersCommand.Names(ArgumentArity.ZeroOrMore), ServersCommand.All(), ServersCommand.Recipes(), new JudgingArguments());
        var command = new Command("run", "Starts servers one after the other, judges each against its known deviations, ends it. Each run goes to OUT/NAME.") { names, all, recipes };
        judging.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings);
            var chosen = ServersCommand.Chosen(shell, parsed.GetValue(names), parsed.GetValue(all));
            var judge = new ServerJudging(shell, judging.Read(parsed, Display.Usual), surroundings);
            List<JudgedServer> judged = [];
            foreach (var name in chosen)
            {
                judged.Add(await judge.JudgeAsync(name).ConfigureAwait(false));
                if (judged[^1].Trouble != "")
                    await surroundings.Errors.WriteLineAsync($"conformtest: {name} {judged[^1].Trouble}").ConfigureAwait(false);
                if (surroundings.Interrupted.IsCancellationRequested)
                    return ExitCode.Interrupted;
            }

            return JudgedServer.ExitOf(judged);
        });
        return command;
    }
}
