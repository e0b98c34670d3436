using ConformTest.Reports.Digest;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Known;

/// <summary>How other servers fare where this one deviates, for the Markdown summary.</summary>
internal static class ElsewhereMarkdown
{
    private const int Most = 50;

    public static void Write(StreamWriter writer, RunDigest digest)
    {
        var lines = digest.Deviations.Select(deviation => (deviation.First.Requirement, KnownServers.Published.Of(deviation.First, digest.Run.Started.Target).Sentence))
            .Where(line => line.Sentence != "").Distinct().ToList();
        if (lines.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine("## How other servers fare there");
        writer.WriteLine();
        foreach (var (requirement, sentence) in lines.Take(Most))
        {
            writer.WriteLine($"- {Code(requirement)}: {Plain(sentence)}");
        }
        if (lines.Count > Most)
        {
            writer.WriteLine();
            writer.WriteLine($"and {lines.Count - Most} more.");
        }
    }
}
