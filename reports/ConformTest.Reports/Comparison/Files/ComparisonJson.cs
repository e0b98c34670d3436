using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ConformTest.Reports.Comparison.Files;

/// <summary>The comparison for programs: runs, totals, each check on which runs differ or that not all judged, requirements and choices.</summary>
internal sealed class ComparisonJson : IComparisonRenderer
{
    public string FileName => "comparison.json";

    public void Render(RunComparison comparison, Stream output)
    {
        // The default encoder: HTML's marks and all that is no plain ASCII are escaped, so that the text is safe wherever it is put.
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        Write(json, comparison);
    }

    internal static void Write(Utf8JsonWriter json, RunComparison comparison)
    {
        json.WriteStartObject();
        Array(json, "runs", comparison.Runs, run => WriteRun(json, run));
        Array(json, "remarks", comparison.Remarks, json.WriteStringValue);
        json.WriteBoolean("sameTarget", comparison.SameTarget);
        json.WriteNumber("judgedInAll", comparison.Common.Count());
        Array(json, "totals", Enumerable.Range(1, comparison.Runs.Length - 1), later => WriteTotals(json, later, ComparisonTotals.Of(comparison, later)));
        Array(json, "differences", comparison.Checks.Where(check => check.Differs), check => WriteCheck(json, check));
        Array(json, "notJudgedInAll", comparison.Checks.Where(check => !check.Differs && check.Judgements > 0 && check.Judgements < comparison.Runs.Length), check => WriteCheck(json, check));
        Array(json, "requirements", comparison.Requirements, requirement => WriteRequirement(json, requirement));
        Array(json, "choices", comparison.Choices, choice => WriteChoice(json, choice));
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, ComparedRun compared)
    {
        var run = compared.Run;
        json.WriteStartObject();
        json.WriteString("label", compared.Label);
        json.WriteString("origin", compared.Origin);
        json.WriteString("target", run.Started.Target.Name);
        json.WriteString("software", run.Started.Target.Software);
        json.WriteString("suite", run.Started.Versions.Suite);
        json.WriteString("harness", run.Started.Versions.Harness);
        json.WriteString("date", run.Started.Date);
        json.WriteString("selection", run.Started.Selection);
        json.WriteBoolean("interrupted", run.Interrupted);
        if (run.Ended is { } end)
        {
            json.WriteNumber("exit", end.Exit);
        }
        foreach (var verdict in run.Checks.GroupBy(check => check.Verdict, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Take(20))
        {
            json.WriteNumber($"checks.{verdict.Key}", verdict.Count());
        }
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, int later, ComparisonTotals totals)
    {
        json.WriteStartObject();
        json.WriteNumber("run", later);
        json.WriteNumber("judgedInBoth", totals.Both);
        json.WriteNumber("holdInBoth", totals.HoldInBoth);
        json.WriteNumber("deviateAlike", totals.DeviateAlike);
        json.WriteNumber("deviateOtherwise", totals.DeviateOtherwise);
        json.WriteNumber("regressions", totals.Regressions);
        json.WriteNumber("fixes", totals.Fixes);
        json.WriteNumber("answerOtherwise", totals.AnswerOtherwise);
        json.WriteNumber("onlyInFirst", totals.OnlyFirst);
        json.WriteNumber("onlyInLater", totals.OnlyLater);
        json.WriteNumber("judgedInNeither", totals.Unjudged);
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, ComparedCheck check)
    {
        json.WriteStartObject();
        json.WriteString("check", check.Identity.ToString());
        json.WriteString("requirement", check.Requirement);
        json.WriteString("conversation", check.Identity.Reference.Conversation);
        json.WriteString("clause", check.Latest.Clause);
        json.WriteString("level", check.Latest.Level);
        json.WriteString("kind", check.Latest.Kind);
        Array(json, "runs", check.Cells, cell =>
        {
            json.WriteStartObject();
            json.WriteString("verdict", cell.Word);
            json.WriteString(cell.Judged ? "observation" : "cause", cell.Judged ? cell.Check!.Observation : cell.Reason);
            if (cell.Deviates)
            {
                json.WriteString("expected", cell.Check!.Expected);
                json.WriteString("asked", cell.Check.Asked);
                json.WriteString("received", cell.Check.Received);
                json.WriteBoolean("known", cell.Check.Known);
                json.WriteString("reproduce", cell.Check.Reproduce);
            }
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteRequirement(Utf8JsonWriter json, ComparedRequirement requirement)
    {
        json.WriteStartObject();
        json.WriteString("requirement", requirement.Id);
        json.WriteString("clause", requirement.Sample.Clause);
        json.WriteString("level", requirement.Sample.Level);
        json.WriteBoolean("differs", requirement.Differs);
        Array(json, "runs", requirement.Cells, cell =>
        {
            json.WriteStartObject();
            json.WriteNumber("judged", cell.Judged);
            json.WriteNumber("deviating", cell.Deviating);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, ComparedChoice choice)
    {
        json.WriteStartObject();
        json.WriteString("requirement", choice.Requirement);
        json.WriteString("clause", choice.Clause);
        json.WriteBoolean("differs", choice.Differs);
        Array(json, "conversations", choice.Conversations, json.WriteStringValue);
        Array(json, "runs", choice.Choices, made =>
        {
            json.WriteStartArray();
            foreach (var one in made)
            {
                json.WriteStringValue(one);
            }
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }
        json.WriteEndArray();
    }

    [ModuleInitializer]
    internal static void Register() => ComparisonRenderers.Add(new ComparisonJson());
}
