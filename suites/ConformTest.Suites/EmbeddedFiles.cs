using System.Reflection;

namespace ConformTest.Suites;

/// <summary>The files that this assembly carries.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Here = typeof(EmbeddedFiles).Assembly;

    /// <summary>Those whose path begins so, in the order of their paths.</summary>
    public static List<SuiteFile> Read(string prefix, string extension)
    {
        var names = Here.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        var files = new List<SuiteFile>();
        foreach (var name in names)
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
                files.Add(Read(name));
        return files;
    }

    private static SuiteFile Read(string name)
    {
        using var stream = Here.GetManifestResourceStream(name)!;
        var octets = new byte[stream.Length];
        stream.ReadExactly(octets);
        return SuiteFile.Decode(name, octets);
    }
}
