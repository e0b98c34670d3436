using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Published;

/// <summary>What the RFCs leave open, and how a server chose.</summary>
internal static class ChoiceSection
{
    public static void Write(StreamWriter writer, RunRecord run)
    {
        var choices = run.Latitudes.GroupBy(latitude => (latitude.Requirement, latitude.Clause)).OrderBy(group => ClauseKey.Parse(group.Key.Clause)).ThenBy(group => group.Key.Requirement, StringComparer.Ordinal).ToList();
        if (choices.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## What is a choice ({choices.Count})");
        writer.WriteLine();
        writer.WriteLine("The RFCs leave these open, and no answer is wrong.");
        writer.WriteLine();
        writer.WriteLine("| clause | about | chosen |");
        writer.WriteLine("|---|---|---|");
        foreach (var choice in choices)
        {
            writer.WriteLine($"| {Plain(choice.Key.Clause)} | {Code(choice.Key.Requirement)} | {string.Join("; ", choice.Select(latitude => latitude.Choice).Distinct(StringComparer.Ordinal).Select(text => Plain(text)))} |");
        }
    }
}
