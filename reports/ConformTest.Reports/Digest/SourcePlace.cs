using System.Globalization;

namespace ConformTest.Reports.Digest;

/// <summary>Where a check stands: <c>suites/smtp/rset.conv:14</c>, taken apart.</summary>
/// <param name="File">May be empty.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
public readonly record struct SourcePlace(string File, int Line)
{
    /// <summary>Takes the last parts that are numbers as line (and column, which is dropped).</summary>
    public static SourcePlace Parse(string source)
    {
        var (file, last) = Split(source);
        var (outer, line) = Split(file);
        return line > 0 ? new(outer, line) : new(file, last);
    }

    private static (string File, int Number) Split(string source)
    {
        var colon = source.LastIndexOf(':');
        return colon > 0 && int.TryParse(source.AsSpan(colon + 1), NumberStyles.None, null, out var number) ? (source[..colon], number) : (source, 0);
    }
}
