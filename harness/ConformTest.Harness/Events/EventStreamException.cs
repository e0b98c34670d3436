namespace ConformTest.Harness.Events;

/// <summary>A file is not the stream of a run.</summary>
public sealed class EventStreamException(string path, int line, string problem, Exception? inner = null)
    : Exception(line == 0 ? $"{path}: {problem}" : $"{path}:{line}: {problem}", inner)
{
    /// <summary>The file as the user named it.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = problem;
}
