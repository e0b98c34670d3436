namespace ConformTest.Suites;

/// <summary>A user's suite folder, or a file in it, cannot be read.</summary>
public sealed class SuiteFolderException(string path, string reason, Exception? inner = null) : Exception($"{path}: {reason}", inner)
{
    /// <summary>What could not be read.</summary>
    public string Path { get; } = path;
}
