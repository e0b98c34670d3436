namespace ConformTest.Harness.Events;

/// <summary>
/// Writes a run's stream: UTF-8, one event a line. Each line leaves in one write and without a buffer behind it,
/// so that whatever ends the process leaves whole lines.
/// </summary>
public sealed class EventWriter : IEventSink, IDisposable
{
    /// <summary>The stream's name in a run's folder.</summary>
    public const string FileName = "events.jsonl";

    private readonly Lock gate = new();
    private readonly Stream output;

    /// <summary>Makes the folder if need be, and a new stream in it; an older one is replaced.</summary>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public EventWriter(string directory)
    {
        Directory.CreateDirectory(directory);
        output = new FileStream(Path.Combine(directory, FileName), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Writes to a stream, and disposes it in the end.</summary>
    public EventWriter(Stream output) => this.output = output;

    /// <inheritdoc/>
    public void Take(RunEvent happening)
    {
        var json = EventJson.Serialize(happening);
        var line = new byte[json.Length + 1];
        json.CopyTo(line, 0);
        line[^1] = (byte)'\n';
        lock (gate)
        {
            output.Write(line);
            output.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();
}
