namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>A zone file cannot be read; the message names file, line and what is wrong there.</summary>
public sealed class ZoneFileException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}")
{
    public string File { get; } = file;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
