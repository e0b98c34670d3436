using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Judging;

namespace ConformTest.Suites.Clauses;

/// <summary>An RFC's text as its editor publishes it, taken apart into its numbered sections.</summary>
public sealed partial class RfcText
{
    private const long LargestFile = 16 << 20;

    private readonly Dictionary<string, RfcSection> _sections;

    private RfcText(Dictionary<string, RfcSection> sections) => _sections = sections;

    /// <summary>In the order of their numbers as text; each number once.</summary>
    public ImmutableArray<RfcSection> Sections => [.. _sections.Values.OrderBy(section => section.Number, StringComparer.Ordinal)];

    /// <summary>The section with this number, or null.</summary>
    public RfcSection? Find(string number) => _sections.GetValueOrDefault(number);

    /// <summary>The numbers of the sections in which the sentence stands.</summary>
    public IEnumerable<string> Where(SentencePrint print) => Sections.Where(section => section.Holds(print)).Select(section => section.Number);

    /// <summary>Reads <c>rfcNNNN.txt</c>.</summary>
    /// <exception cref="SuiteFolderException">The file cannot be read, or is larger than 16 MiB.</exception>
    public static RfcText Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new SuiteFolderException(path, "the file is larger than 16 MiB");
            return Parse(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SuiteFolderException(path, e.Message, e);
        }
    }

    /// <summary>
    /// Page heads and feet are left out. A section reaches from its heading to the next one; a number that stands in the table of contents as
    /// well, or opens an item of a list, belongs to the longest piece of text behind it.
    /// </summary>
    public static RfcText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Replace("\r", "", StringComparison.Ordinal).Replace('\f', '\n').Split('\n').Where(line => !PageFoot().IsMatch(line) && !PageHead().IsMatch(line)).ToList();
        Dictionary<string, (int First, int Count)> pieces = [];
        string? number = null;
        var first = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            var heading = i < lines.Count ? Heading(lines[i]) : null;
            if (heading is null && i < lines.Count)
                continue;
            if (number is not null && i - first > pieces.GetValueOrDefault(number).Count)
                pieces[number] = (first, i - first);
            (number, first) = (heading, i + 1);
        }

        return new RfcText(pieces.ToDictionary(piece => piece.Key, piece => new RfcSection(piece.Key, lines.GetRange(piece.Value.First, piece.Value.Count)), StringComparer.Ordinal));
    }

    private static string? Heading(string line)
    {
        if (line.Length == 0 || char.IsWhiteSpace(line[0]) || line.Contains(". .", StringComparison.Ordinal) || line.Contains("...", StringComparison.Ordinal))
            return null;
        var match = NumberedHeading().Match(line);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\[Page \d+\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageFoot();

    [GeneratedRegex(@"^RFC \d+ .*\d{4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageHead();

    [GeneratedRegex(@"^(?:Appendix )?([A-Z]|[A-Z]?\.?\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)[.:]?\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHeading();
}
