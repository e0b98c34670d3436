using ConformTest.Harness.Events;

namespace ConformTest.Cli.Tests.Support;

/// <summary>Runs a command line of conformtest in this process, in a folder of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("conformtest-").FullName;

    public string Out => Path.Combine(Folder, "out");

    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        string[] all = arguments[0] == "run" ? [.. arguments, "--out", Out] : arguments;
        var exit = await Application.RunAsync(all, output, errors);
        return new Outcome(exit, output.ToString(), errors.ToString());
    }

    /// <summary>Writes a file into the folder and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A profile with short limits for one endpoint on this machine.</summary>
    public string Profile(string scheme, int port, string more = "") => Write("profile.yaml", $"""
        name: fake
        endpoints:
          - {scheme}://127.0.0.1:{port}
        limits:
          greeting: 300 ms
          reply: 300 ms
          quiet: 50 ms
          close: 300 ms
        {more}
        """);

    public RunRecord Record() => EventReader.Read(Path.Combine(Out, EventWriter.FileName));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record Outcome(int Exit, string Output, string Errors);
