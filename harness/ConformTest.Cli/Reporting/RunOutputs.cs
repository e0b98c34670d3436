using System.Security.Cryptography;
using ConformTest.Cli.Commands;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Running;
using ConformTest.Reports;
using ConformTest.Reports.Terminal;
using Spectre.Console;

namespace ConformTest.Cli.Reporting;

/// <summary>Where a run's events go: the stream's file, progress, and in the end the reports and the summary.</summary>
internal sealed class RunOutputs : IAsyncDisposable
{
    private readonly RunRequest _request;
    private readonly Surroundings _surroundings;
    private readonly EventWriter _writer;
    private readonly RunRecorder _recorder = new();
    private readonly IEventSink? _progress;

    public RunOutputs(RunRequest request, Surroundings surroundings)
    {
        _request = request;
        _surroundings = surroundings;
        _writer = new EventWriter(request.Out);
        _progress = request.Display switch
        {
            Display.Quiet => null,
            Display.Json => new JsonLines(surroundings.Output),
            Display.Progress => new PlainProgress(surroundings.Errors, TimeProvider.System),
            _ => ConsoleProgress.Create(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Errors) }), surroundings.Errors, TimeProvider.System),
        };
        Sink = new Broadcast([_writer, _recorder, .. _progress is null ? Array.Empty<IEventSink>() : [_progress]]);
    }

    public IEventSink Sink { get; }

    /// <summary>Writes the reports, and the bundle if one is wanted, and prints the summary.</summary>
    public void Finish(Harness.Targets.Profile profile)
    {
        (_progress as IDisposable)?.Dispose();
        var stream = Path.Combine(_request.Out, EventWriter.FileName);
        var record = _recorder.ToRecord() with { Hash = Hash(stream) };
        var written = ReportFolder.Write(record, _request.Out);
        if (_request.Bundle is { } bundle)
            BundleFile.Write(bundle, record, stream, profile);
        if (_request.Display == Display.Json)
            return;
        IEnumerable<SummaryLine> lines = _request.Display == Display.Quiet ? [Summary.Quiet(record)] : Summary.Lines(record, written);
        Screen.Print(_surroundings.Output, lines);
    }

    /// <summary>Writes the expectations file anew from this run.</summary>
    public void UpdateExpectations(string path, SuiteChecks suite)
    {
        var before = File.Exists(path) ? ExpectationFile.Load(path) : new ExpectationFile { Target = _recorder.ToRecord().Started.Target.Name };
        var update = before.Update(_recorder.ToRecord(), suite.Has);
        update.File.Save(path);
        _surroundings.Output.WriteLine($"{path}: {update.Added.Length} added, {update.Changed.Length} changed, {update.Removed.Length} removed");
    }

    /// <summary>The writer still holds the file open; each of its lines is in it.</summary>
    private static string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public ValueTask DisposeAsync()
    {
        (_progress as IDisposable)?.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The stream on standard output.</summary>
    private sealed class JsonLines(TextWriter output) : IEventSink
    {
        public void Take(RunEvent happening) => output.WriteLine(System.Text.Encoding.UTF8.GetString(EventJson.Serialize(happening)));
    }
}
