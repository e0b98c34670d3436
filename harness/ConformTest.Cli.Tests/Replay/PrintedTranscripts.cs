using System.Text.Json;
using ConformTest.Cli.Tests.Support;
using ConformTest.Fixtures;

namespace ConformTest.Cli.Tests.Replay;

/// <summary>All printed transcripts, replayed once against the reference server.</summary>
public sealed class PrintedTranscripts : IAsyncLifetime
{
    private readonly Dictionary<string, JsonElement> _results = [];

    public int Exit { get; private set; }

    public JsonElement this[string name] => _results[name];

    public async ValueTask InitializeAsync()
    {
        using var commandLine = new CommandLine();
        foreach (var name in TranscriptFixtures.Names)
            commandLine.Write(name, TranscriptFixtures.Get(name));
        var outcome = await commandLine.RunAsync("replay", commandLine.Folder, "--json");
        Exit = outcome.Exit;
        foreach (var line in outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var result = JsonDocument.Parse(line).RootElement;
            _results[Path.GetRelativePath(commandLine.Folder, result.GetProperty("file").GetString()!).Replace('\\', '/')] = result;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
