using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Published;

/// <summary>What could not be tested with a server, and why.</summary>
internal static class UntestedSection
{
    private const int Most = 15;

    public static void Write(StreamWriter writer, RunRecord run)
    {
        var digest = RunDigest.Of(run);
        Causes(writer, "What we could not tell", "The way to these was barred, mostly by another deviation of the same conversation.", [.. digest.Errors, .. digest.Inconclusive]);
        Causes(writer, "What does not apply", "", digest.NotApplicable);
    }

    private static void Causes(StreamWriter writer, string title, string lead, IReadOnlyCollection<Cause> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## {title} ({Words.Count(causes.Sum(cause => cause.Checks.Length), "check")})");
        if (lead != "")
        {
            writer.WriteLine();
            writer.WriteLine(lead);
        }
        writer.WriteLine();
        foreach (var cause in causes.Take(Most))
        {
            writer.WriteLine($"- {Words.Count(cause.Checks.Length, "check")}: {Plain(cause.Text)}");
        }
        if (causes.Count > Most)
        {
            writer.WriteLine($"- {Words.Count(causes.Skip(Most).Sum(cause => cause.Checks.Length), "check")} for {Words.Count(causes.Count - Most, "further cause")}");
        }
    }
}
