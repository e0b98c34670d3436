using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Known;

namespace ConformTest.Reports.Files;

/// <summary>A summary in Markdown, for a pull request or a build's page.</summary>
internal sealed class MarkdownRenderer : IReportRenderer
{
    private const int Rows = 50;

    public string Name => "markdown";

    public string FileName => "summary.md";

    public void Render(RunRecord run, Stream output)
    {
        var digest = RunDigest.Of(run);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"# {MarkdownText.Plain(digest.TargetLine)}");
        writer.WriteLine();
        writer.WriteLine($"{MarkdownText.Plain(Overview.Sentence(digest))}");
        writer.WriteLine();
        writer.WriteLine($"**{MarkdownText.Plain(digest.Ending)}**");
        Deviations(writer, "New deviations", digest.Deviations.Where(deviation => !deviation.Known));
        Deviations(writer, "Known deviations", digest.Deviations.Where(deviation => deviation.Known));
        ElsewhereMarkdown.Write(writer, digest);
        Causes(writer, "Errors on our side", digest.Errors);
        Causes(writer, "Inconclusive", digest.Inconclusive);
        Causes(writer, "Not applicable", digest.NotApplicable);
        writer.WriteLine();
        writer.WriteLine($"Suite {MarkdownText.Plain(run.Started.Versions.Suite)}, conformtest {MarkdownText.Plain(run.Started.Versions.Harness)}, "
            + $"{run.Started.Date:yyyy-MM-dd HH:mm zzz}, seed {run.Started.Seed}.");
    }

    private static void Deviations(StreamWriter writer, string title, IEnumerable<Deviation> deviations)
    {
        Deviation[] all = [.. deviations];
        if (all.Length == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## {title} ({all.Length})");
        writer.WriteLine();
        writer.WriteLine("| level | requirement | asked | got | expected | times |");
        writer.WriteLine("|---|---|---|---|---|---:|");
        foreach (var deviation in all.Take(Rows))
        {
            var check = deviation.First;
            writer.WriteLine($"| {MarkdownText.Plain(check.Level)}, {MarkdownText.Plain(check.Kind)} | {MarkdownText.Code(check.Requirement)}<br>{MarkdownText.Plain(check.Clause)} | {MarkdownText.Code(check.Asked)} "
                + $"| {MarkdownText.Code(Answer.Of(check))} | {MarkdownText.Code(check.Expected)} | {deviation.Times} |");
        }
        if (all.Length > Rows)
        {
            writer.WriteLine();
            writer.WriteLine($"and {all.Length - Rows} more.");
        }
    }

    private static void Causes(StreamWriter writer, string title, IReadOnlyCollection<Cause> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## {title} ({causes.Sum(cause => cause.Checks.Length)})");
        writer.WriteLine();
        foreach (var cause in causes.Take(Rows))
        {
            writer.WriteLine($"- {Words.Count(cause.Checks.Length, "check")}: {MarkdownText.Plain(cause.Text)}");
        }
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new MarkdownRenderer());
}
