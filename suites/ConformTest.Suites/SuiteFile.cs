using System.Text;

namespace ConformTest.Suites;

/// <summary>One file of a suite.</summary>
/// <param name="Path">As messages name it, with <c>/</c> between its parts.</param>
internal sealed record SuiteFile(string Path, string Text)
{
    /// <summary>Octets that are no UTF-8 become U+FFFD, which the readers refuse at its place.</summary>
    public static SuiteFile Decode(string path, ReadOnlySpan<byte> octets)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return new SuiteFile(path, Encoding.UTF8.GetString(octets.StartsWith(mark) ? octets[3..] : octets));
    }

    public bool HasExtension(string extension) => Path.EndsWith(extension, StringComparison.Ordinal);
}
