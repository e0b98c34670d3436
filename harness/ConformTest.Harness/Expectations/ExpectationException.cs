namespace ConformTest.Harness.Expectations;

/// <summary>An expectations file cannot be used.</summary>
public sealed class ExpectationException(string path, int line, int column, string problem, string hint, Exception? inner = null)
    : Exception($"{path}:{line}:{column}: {problem}{(hint == "" ? "" : $"\n  hint: {hint}")}", inner)
{
    /// <summary>The file as the user named it.</summary>
    public string Path { get; } = path;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    /// <summary>From 1.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = problem;

    /// <summary>What to write instead; may be empty.</summary>
    public string Hint { get; } = hint;
}
