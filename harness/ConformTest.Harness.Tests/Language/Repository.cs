using System.Runtime.CompilerServices;

namespace ConformTest.Harness.Tests.Language;

/// <summary>Files of the working copy that the tests read where they stand.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The blocks of a Markdown page that are fenced as <c>conv</c>.</summary>
    public static IEnumerable<string> Examples(string path)
    {
        var parts = Read(path).ReplaceLineEndings("\n").Split("```conv\n");
        foreach (var part in parts.Skip(1))
            yield return part[..part.IndexOf("```", StringComparison.Ordinal)];
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var directory = new FileInfo(here).Directory;
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "ConformTest.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("No ConformTest.sln above " + here);
    }
}
