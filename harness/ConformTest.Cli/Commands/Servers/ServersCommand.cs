using System.CommandLine;
using ConformTest.Cli.Servers;

namespace ConformTest.Cli.Commands.Servers;

/// <summary><c>conformtest servers</c>: real servers on this machine, installed, started and judged by recipes.</summary>
internal static class ServersCommand
{
    public static Command Create(Surroundings surroundings) => new("servers", "Real mail servers on loopback, by recipe: installs, starts and judges them (Debian, most need root).")
    {
        ServersListCommand.Create(surroundings),
        ServersInstallCommand.Create(surroundings),
        ServersUpCommand.Create(surroundings),
        ServersDownCommand.Create(surroundings),
        ServersRunCommand.Create(surroundings),
        ServersMatrixCommand.Create(surroundings),
    };

    public static Option<string?> Recipes() => new("--recipes") { Description = "The folder of recipes, instead of the built-in ones; docs/judge-your-server.md says what is in one.", HelpName = "folder" };

    public static Argument<string[]> Names(ArgumentArity arity) => new("name") { Description = "Servers, as 'conformtest servers list' names them.", Arity = arity };

    public static Option<bool> All() => new("--all") { Description = "All of them." };

    public static ServerShell Shell(string? recipes, Surroundings surroundings, Chatter chatter = Chatter.Recipes) => new(RecipeFolder.Find(recipes), surroundings.Errors, chatter);

    /// <exception cref="UsageException">There is no such server, or none was named.</exception>
    public static IReadOnlyList<string> Chosen(ServerShell shell, string[]? named, bool all)
    {
        var known = string.Join(", ", shell.Names);
        if (all && named is { Length: > 0 })
            throw new UsageException("name servers, or --all; not both");
        var chosen = all ? shell.Names : named ?? [];
        if (chosen.FirstOrDefault(name => !shell.Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new UsageException($"no server '{unknown}'; there are {known}");
        return chosen.Count > 0 ? [.. chosen.Distinct(StringComparer.Ordinal)] : throw new UsageException($"name a server, or --all; there are {known}");
    }
}
