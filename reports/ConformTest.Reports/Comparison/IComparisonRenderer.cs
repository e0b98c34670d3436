using System.Collections.Immutable;

namespace ConformTest.Reports.Comparison;

/// <summary>A form of comparison: a pure function of the runs.</summary>
public interface IComparisonRenderer
{
    /// <summary>The file's name: <c>comparison.md</c>.</summary>
    string FileName { get; }

    /// <summary>Writes the comparison, UTF-8; the stream stays open.</summary>
    void Render(RunComparison comparison, Stream output);
}

/// <summary>The forms of comparison that there are. Each registers itself, so that a new one is one new file.</summary>
public static class ComparisonRenderers
{
    private static ImmutableSortedDictionary<string, IComparisonRenderer> renderers = ImmutableSortedDictionary<string, IComparisonRenderer>.Empty;

    /// <summary>In the order of their files' names.</summary>
    public static IEnumerable<IComparisonRenderer> All => renderers.Values;

    internal static void Add(IComparisonRenderer renderer) => renderers = renderers.Add(renderer.FileName, renderer);

    /// <summary>Writes all of them into the folder, which is made if need be; each file appears whole or not at all.</summary>
    /// <returns>The files' paths.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static ImmutableArray<string> Write(RunComparison comparison, string directory) =>
        [.. All.Select(renderer => WholeFile.Write(Path.Combine(directory, renderer.FileName), output => renderer.Render(comparison, output)))];
}
