using System.Collections.Immutable;

namespace ConformTest.Reports.Matrix;

/// <summary>A form of matrix: a pure function of the runs.</summary>
public interface IMatrixRenderer
{
    /// <summary>The file's name: <c>matrix.md</c>.</summary>
    string FileName { get; }

    /// <summary>Writes the matrix, UTF-8; the stream stays open.</summary>
    void Render(ServerMatrix matrix, Stream output);
}

/// <summary>The forms of matrix that there are. Each registers itself, so that a new one is one new file.</summary>
public static class MatrixRenderers
{
    private static ImmutableSortedDictionary<string, IMatrixRenderer> renderers = ImmutableSortedDictionary<string, IMatrixRenderer>.Empty;

    /// <summary>In the order of their files' names.</summary>
    public static IEnumerable<IMatrixRenderer> All => renderers.Values;

    internal static void Add(IMatrixRenderer renderer) => renderers = renderers.Add(renderer.FileName, renderer);

    /// <summary>Writes all of them into the folder, which is made if need be; each file appears whole or not at all.</summary>
    /// <returns>The files' paths.</returns>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static ImmutableArray<string> Write(ServerMatrix matrix, string directory) =>
        [.. All.Select(renderer => WholeFile.Write(Path.Combine(directory, renderer.FileName), output => renderer.Render(matrix, output)))];
}
