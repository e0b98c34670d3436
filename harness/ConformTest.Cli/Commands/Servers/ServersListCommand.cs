using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Harness.Running;
using ConformTest.Reports.Terminal;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers list</c>: what there are recipes for, and what of it is installed or up.</summary>
internal static class ServersListCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var recipes = ServersCommand.Recipes();
        var command = new Command("list", "Shows the servers that there are recipes for.") { recipes };
        command.SetAction(async (parsed, _) =>
        {
            var servers = await ServersCommand.Shell(parsed.GetValue(recipes), surroundings).ListAsync(surroundings.Interrupted).ConfigureAwait(false);
            Screen.Print(surroundings.Output,
            [
                new(new Stretch($"{"server",-16}{"protocols",-28}{"version",-14}{"needs",-9}{"state",-11}profile", Tone.Dim)),
                .. servers.Select(server => new SummaryLine(
                    new($"{server.Name,-16}", Tone.Strong),
                    new($"{server.Protocols,-28}{server.Version ?? "–",-14}{server.Needs,-9}"),
                    new($"{server.State,-11}", server.State == "up" ? Tone.Good : server.State == "absent" ? Tone.Dim : Tone.Plain),
                    new(server.Profile ?? ""))),
            ]);
            return servers.Count == 0 ? ExitCode.NothingVerified : ExitCode.Success;
        });
        return command;
    }
}
