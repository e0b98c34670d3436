using System.CommandLine;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers up</c>: starts servers and prints the paths of their profiles.</summary>
internal static class ServersUpCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (names, all, recipes) = (ServersCommand.Names(ArgumentArity.ZeroOrMore), ServersCommand.All(), ServersCommand.Recipes());
        var fast = new Option<bool>("--fast") { Description = "Without the server's delays and limits; no answer changes by it." };
        var command = new Command("up", "Starts servers on loopback, installing what is missing; prints each one's profile for 'run --target'.") { names, all, fast, recipes };
        command.SetAction(async (parsed, _) =>
        {
            var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings);
            var failed = 0;
            foreach (var name in ServersCommand.Chosen(shell, parsed.GetValue(names), parsed.GetValue(all)))
            {
                try
                {
                    await surroundings.Output.WriteLineAsync(await shell.UpAsync(name, parsed.GetValue(fast), surroundings.Interrupted).ConfigureAwait(false)).ConfigureAwait(false);
                }
                catch (ServerTroubleException)
                {
                    failed++;
                    await surroundings.Errors.WriteLineAsync($"conformtest: {name} does not come up").ConfigureAwait(false);
                }
            }

            return failed == 0 ? ExitCode.Success : ExitCode.Unreachable;
        });
        return command;
    }
}
