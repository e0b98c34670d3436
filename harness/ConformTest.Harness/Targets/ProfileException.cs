namespace ConformTest.Harness.Targets;

/// <summary>A profile file or target URL cannot be used. The message shows the place: file, line and column, the line itself, a caret and a hint.</summary>
public sealed class ProfileException : Exception
{
    internal ProfileException(string file, int line, int column, string reason, string sourceLine, string? hint)
        : base(Describe(file, line, column, reason, sourceLine, hint))
        => (File, Line, Column, Reason, Hint) = (file, line, column, reason, hint);

    /// <summary>The file as it was given, or <c>target</c> for a URL.</summary>
    public string File { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1, in characters.</summary>
    public int Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>What may help; null when there is nothing to say.</summary>
    public string? Hint { get; }

    private static string Describe(string file, int line, int column, string reason, string sourceLine, string? hint)
    {
        // Tabs are kept so that the caret stands below its character in any terminal.
        string indent = new([.. sourceLine.Take(column - 1).Select(c => c == '\t' ? '\t' : ' ')]);
        string text = $"{file}:{line}:{column}: error: {reason}\n  {sourceLine}\n  {indent}^";
        return hint is null ? text : $"{text}\nhint: {hint}";
    }
}
