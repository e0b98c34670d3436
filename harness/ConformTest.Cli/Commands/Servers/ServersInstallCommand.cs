using System.CommandLine;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers install</c>: the distribution's packages of servers.</summary>
internal static class ServersInstallCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (names, all, recipes) = (ServersCommand.Names(ArgumentArity.ZeroOrMore), ServersCommand.All(), ServersCommand.Recipes());
        var command = new Command("install", "Installs servers (root); their own services are not started.") { names, all, recipes };
        command.SetAction(async (parsed, _) =>
        {
            var shell = ServersCommand.Shell(parsed.GetValue(recipes), surroundings, Chatter.Everything);
            var failed = 0;
            foreach (var name in ServersCommand.Chosen(shell, parsed.GetValue(names), parsed.GetValue(all)))
            {
                surroundings.Interrupted.ThrowIfCancellationRequested();
                try
                {
                    await shell.InstallAsync([name]).ConfigureAwait(false);
                }
                catch (ServerTroubleException)
                {
                    failed++;
                    await surroundings.Errors.WriteLineAsync($"conformtest: {name} could not be installed").ConfigureAwait(false);
                }
            }

            return failed == 0 ? ExitCode.Success : ExitCode.Unreachable;
        });
        return command;
    }
}
