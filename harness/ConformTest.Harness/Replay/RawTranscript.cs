using System.Collections.Immutable;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay;

/// <summary>Who a line of a printed transcript belongs to.</summary>
public enum Speaker
{
    Client,
    Server,

    /// <summary><c>C &amp; S:</c></summary>
    Both,

    /// <summary>A stage direction that stands by itself.</summary>
    Nobody,
}

/// <summary>One line of a printed transcript, with the lines that continue it.</summary>
/// <param name="Number">Where it begins, counted from 1.</param>
/// <param name="Text">What is said, without the indentation that all lines share.</param>
public sealed record RawLine(int Number, Speaker Speaker, string Text)
{
    /// <summary>What the line says as a stage direction; null when it is speech.</summary>
    public Direction? Direction { get; } = Replay.Direction.Of(Speaker, Text.Trim());
}

/// <summary>A transcript as an RFC or a textbook prints it: no heading, only a few lines of origin.</summary>
public sealed record RawTranscript
{
    public required string File { get; init; }

    /// <summary><c># key: value</c> lines before the first line of speech; keys in lower case.</summary>
    public required ImmutableDictionary<string, string> Head { get; init; }

    public required ImmutableArray<RawLine> Lines { get; init; }

    /// <summary>The lines as written, for messages.</summary>
    public required ImmutableArray<string> Source { get; init; }

    /// <summary>Where it comes from, as its head says; else the file.</summary>
    public string Title => Head.TryGetValue("title", out var title) ? title : Head.TryGetValue("source", out var source) ? source : File;

    /// <summary>Capabilities named by <c># needs:</c>, in capitals.</summary>
    public IEnumerable<string> Needs =>
        Head.TryGetValue("needs", out var needs) ? needs.ToUpperInvariant().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Reads a transcript.</summary>
    /// <param name="file">The name that messages use.</param>
    /// <exception cref="TranscriptException">It cannot be understood; the message shows the place.</exception>
    public static RawTranscript Parse(string text, string file) => new Reading.RawTranscriptReader(text, file).Read();

    internal TranscriptException Error(int line, string message, string hint)
    {
        var source = Source[line - 1];
        var column = source.Length - source.TrimStart().Length + 1;
        return new TranscriptException(new Diagnostic(new SourcePosition(File, line, column), 1, Severity.Error, message, hint, source));
    }
}

/// <summary>A printed transcript cannot be understood.</summary>
public sealed class TranscriptException(Diagnostic diagnostic) : Exception(diagnostic.Render())
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
