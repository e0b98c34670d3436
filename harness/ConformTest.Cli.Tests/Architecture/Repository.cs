using System.Runtime.CompilerServices;

namespace ConformTest.Cli.Tests.Architecture;

/// <summary>The files of the repository that these tests were compiled in.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "artifacts", "TestResults"];

    public static string Root { get; } = FindRoot(Here());

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Source files of all projects, as paths below the root; what builds have made is left out.</summary>
    public static IReadOnlyList<string> Sources(string pattern) =>
    [
        .. Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(folder => Built.Contains(folder) || folder is [ '.', ..]))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot(string start)
    {
        for (var folder = Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ConformTest.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException($"no ConformTest.sln above {start}");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
