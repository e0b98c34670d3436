namespace ConformTest.Suites;

/// <summary>The files of a folder on disk and of the folders in it; hidden ones and links are passed over.</summary>
internal static class FolderFiles
{
    private const long LargestFile = 16 << 20;

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    /// <exception cref="SuiteFolderException">The folder or a file in it cannot be read, or a file is larger than 16 MiB.</exception>
    public static List<SuiteFile> Read(string directory, string extension)
    {
        try
        {
            var paths = Directory.GetFiles(directory, "*" + extension, Options);
            Array.Sort(paths, StringComparer.Ordinal);
            var files = new List<SuiteFile>(paths.Length);
            foreach (var path in paths)
            {
                if (new FileInfo(path).Length > LargestFile)
                    throw new SuiteFolderException(path, "the file is larger than 16 MiB");
                files.Add(SuiteFile.Decode(path.Replace('\\', '/'), File.ReadAllBytes(path)));
            }
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SuiteFolderException(directory, e.Message, e);
        }
    }
}
