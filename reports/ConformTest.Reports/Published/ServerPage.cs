using System.Globalization;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Known;
using static ConformTest.Reports.Files.MarkdownText;

namespace ConformTest.Reports.Published;

/// <summary>A judged server in words, as Markdown: what it gets wrong and why we say so, what is a choice, what could not be tested.</summary>
/// <param name="Name">The recipe's; the page's file is called so.</param>
/// <param name="Judgement">What people wrote of it, Markdown; may be empty.</param>
/// <param name="Known">How other servers fare.</param>
public sealed record ServerPage(string Name, RunRecord Run, string Judgement, KnownServers Known)
{
    private const int ReasonLength = 1200;
    private const int RequirementsNamed = 4;

    /// <summary>The run as a file beside the page, such as <c>postfix.zip</c>; empty when there is none.</summary>
    public string Bundle { get; init; } = "";

    /// <summary>The page's name beside the others.</summary>
    public string FileName => $"{Name}.md";

    /// <summary>Writes the page into the folder and returns its path.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Write(string folder) => WholeFile.Write(Path.Combine(folder, FileName), Render);

    /// <summary>Writes the page, UTF-8; the stream stays open.</summary>
    public void Render(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var target = Run.Started.Target;
        writer.WriteLine($"# {Plain(target.Software == "" ? Name : target.Software)}");
        writer.WriteLine();
        writer.WriteLine($"{Plain(Overview.Sentence(RunDigest.Of(Run)), ReasonLength)} Judged on {Run.Started.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} with suite {Plain(Run.Started.Versions.Suite)}; "
            + $"`conformtest servers run {Plain(Name)}` does it again.");
        if (Bundle != "")
        {
            writer.WriteLine();
            writer.WriteLine($"The whole run, with every octet of it, is [{Plain(Bundle)}]({Uri.EscapeDataString(Bundle)}): unpack it and open `report.html`; `conformtest report verify {Plain(Bundle)}` judges it again from its transcripts.");
        }
        if (Judgement.Trim() is { Length: > 0 } words)
        {
            writer.WriteLine();
            writer.WriteLine(words.ReplaceLineEndings("\n"));
        }
        if (!target.Notes.IsEmpty)
        {
            writer.WriteLine();
            writer.WriteLine("Configured as its distribution does, but:");
            writer.WriteLine();
            foreach (var note in target.Notes)
            {
                writer.WriteLine($"- {Plain(note, ReasonLength)}");
            }
        }
        var causes = JudgedCause.Among(Run);
        Causes(writer, "Not read against the clause yet", "", causes.Where(cause => cause.Standing == Standing.Unread));
        Causes(writer, "What it gets wrong: MUST", "", causes.Where(cause => cause is { Standing: Standing.Wrong, First.Level: "must" }));
        Causes(writer, "What it gets wrong: SHOULD", "A server may have reasons for these, and then they are right.", causes.Where(cause => cause.Standing == Standing.Wrong && cause.First.Level != "must"));
        Causes(writer, "Where both readings can be held", "", causes.Where(cause => cause.Standing == Standing.Disputed));
        Causes(writer, "Hazards, and defences that are missing", "Harm needs a second party here, or no clause asks for what is missing.", causes.Where(cause => cause.Standing == Standing.NoClause));
        UntestedSection.Write(writer, Run);
        ChoiceSection.Write(writer, Run);
    }

    private void Causes(StreamWriter writer, string title, string lead, IEnumerable<JudgedCause> causes)
    {
        JudgedCause[] all = [.. causes];
        if (all.Length == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"## {title} ({Words.Count(all.Select(cause => cause.First.Requirement).Distinct(StringComparer.Ordinal).Count(), "requirement")})");
        if (lead != "")
        {
            writer.WriteLine();
            writer.WriteLine(lead);
        }
        writer.WriteLine();
        foreach (var alike in all.GroupBy(cause => cause.First.Requirement, StringComparer.Ordinal))
        {
            var first = alike.First();
            var more = alike.Skip(1).Select(cause => $"<li>{Reason(cause)}</li>").ToList();
            writer.WriteLine($"- {Reason(first)}<br>{Evidence(first)}{(more.Count == 0 ? "" : $"<details><summary>{more.Count} more of this requirement</summary><ul>{string.Concat(more)}</ul></details>")}");
        }
    }

    private static string Reason(JudgedCause cause) => Plain(cause.Reason == "" ? cause.First.Statement : cause.Reason, ReasonLength);

    /// <summary>The clauses, an example, and how many servers hold there.</summary>
    private string Evidence(JudgedCause cause)
    {
        var clauses = string.Join(", ", cause.Clauses.Select(clause => ClauseLink.Of(clause) is { } link ? $"[{Plain(clause)}]({link})" : Plain(clause)));
        var requirements = cause.Checks.Select(check => check.Requirement).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", requirements.Take(RequirementsNamed).Select(Code)) + (requirements.Count > RequirementsNamed ? $" and {requirements.Count - RequirementsNamed} more" : "");
        return $"<sub>{clauses}. {Words.Count(cause.Checks.Length, "check")} of {named}{Example(cause.First)}.{Elsewhere(cause.First)}</sub>";
    }

    /// <summary>What was asked and what came; nothing where that was a text that did not match, which tells a reader little.</summary>
    private static string Example(CheckJudged check) => check.Asked == "" || check.Observation.StartsWith("not {", StringComparison.Ordinal)
        ? ""
        : $"; {Code(Visible.Clip(check.Asked, 80))} got {Code(Visible.Clip(check.Observation, 80))}";

    private string Elsewhere(CheckJudged check) => Known.Of(check, Run.Started.Target) is { Judged: > 0 } others
        ? $" Of {Words.Count(others.Judged, "other server")}, {Words.Count(others.Holding.Length, "holds", "hold")} here."
        : "";
}
