using ConformTest.Fixtures;

namespace ConformTest.Cli.Servers;

/// <summary>The folder of recipes of real servers.</summary>
internal static class RecipeFolder
{
    private const string Frame = "servers.sh";

    /// <summary>
    /// The named folder; else <c>fixtures/servers</c> of the clone that this program was built in; else the recipes inside the program, unpacked
    /// beside the servers' state.
    /// </summary>
    /// <exception cref="UsageException">The named folder holds no recipes.</exception>
    public static string Find(string? named)
    {
        if (named is not null)
            return File.Exists(Path.Combine(named, Frame)) ? Path.GetFullPath(named) : throw new UsageException($"--recipes: '{named}' holds no {Frame}");
        return InClone(AppContext.BaseDirectory) ?? ServerRecipes.Unpack($"{State()}-recipes");
    }

    private static string? InClone(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var recipes = Path.Combine(folder, "fixtures", "servers");
            if (File.Exists(Path.Combine(folder, "ConformTest.sln")) && File.Exists(Path.Combine(recipes, Frame)))
                return recipes;
        }

        return null;
    }

    /// <summary>As <c>common.sh</c> chooses it, but that a root's home is never taken: servers give up root, and must reach their files.</summary>
    private static string State()
    {
        if (Environment.GetEnvironmentVariable("CONFORMTEST_STATE") is { Length: > 0 } state)
            return Path.GetFullPath(state);
        if (Environment.IsPrivilegedProcess)
            return "/srv/conformtest";
        var home = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return Path.Combine(home, "conformtest");
    }
}
