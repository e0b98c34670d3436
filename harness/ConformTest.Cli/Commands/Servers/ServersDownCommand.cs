using System.CommandLine;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers down</c>: ends servers that <c>up</c> started.</summary>
internal static class ServersDownCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (names, all, recipes) = (ServersCommand.Names(ArgumentArity.ZeroOrMore), ServersCommand.All(), ServersCommand.Recipes());
        var command = new Command("down", "Ends servers and removes their files; nothing else on this machine is touched.") { names, all, recipes };
        command.SetAction(async (parsed, _) =>
        {
            var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings);
            try
            {
                await shell.DownAsync(ServersCommand.Chosen(shell, parsed.GetValue(names), parsed.GetValue(all))).ConfigureAwait(false);
                return ExitCode.Success;
            }
            catch (ServerTroubleException)
            {
                await surroundings.Errors.WriteLineAsync("conformtest: not all of them could be ended").ConfigureAwait(false);
                return ExitCode.Unreachable;
            }
        });
        return command;
    }
}
