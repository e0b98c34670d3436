namespace ConformTest.Reports;

/// <summary>Writes files that appear whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file, making its folder if need be, and returns its path.</summary>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public static string Write(string path, Action<Stream> write)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
        using (var output = File.Create(path + ".new"))
        {
            write(output);
        }
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }
}
