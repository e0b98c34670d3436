using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>SARIF 2.1.0, for code-scanning pages: rules are requirements, results are deviations, places are lines of conversations.</summary>
internal sealed class SarifRenderer : IReportRenderer
{
    private const int LongestText = 2000;

    public string Name => "sarif";

    public string FileName => "report.sarif";

    public void Render(RunRecord run, Stream output)
    {
        CheckJudged[] failed = [.. run.Checks.Where(check => check.Verdict == "fail")];
        CheckJudged[] rules = [.. failed.DistinctBy(check => check.Requirement).OrderBy(check => check.Requirement, StringComparer.Ordinal)];
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, run, rules);
        json.WriteStartArray("results");
        foreach (var check in failed)
        {
            Result(json, check, Array.FindIndex(rules, rule => rule.Requirement == check.Requirement));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, RunRecord run, CheckJudged[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "conformtest");
        json.WriteString("version", run.Started.Versions.Harness);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", Clip(rule.Requirement));
            Text(json, "shortDescription", rule.Statement == "" ? rule.Requirement : rule.Statement);
            Text(json, "fullDescription", $"{rule.Clause} ({rule.Level}). {(rule.Statement == "" ? rule.Requirement : rule.Statement)}");
            Text(json, "help", Help(rule));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Severity(rule));
            json.WriteEndObject();
            if (ClauseLink.Of(rule.Clause) is { } link)
            {
                json.WriteString("helpUri", link);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What a reader needs who has only the code-scanning page before them.</summary>
    private static string Help(CheckJudged rule) =>
        $"{rule.Clause} ({rule.Level}, {rule.Kind}): {(rule.Statement == "" ? rule.Requirement : rule.Statement)}{(rule.Why == "" ? "" : " " + rule.Why.ReplaceLineEndings(" "))}"
        + (rule.Reproduce == "" ? "" : $" To see it again: {rule.Reproduce}");

    private static string Severity(CheckJudged check) => check.Level switch { "must" => "error", "should" => "warning", _ => "note" };

    private static void Result(Utf8JsonWriter json, CheckJudged check, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", Clip(check.Requirement));
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Severity(check));
        Text(json, "message", $"Asked {check.Asked}, got {Answer.Of(check)}, expected {check.Expected}. In {new CaseKey(check.Conversation, check.Axis)}.");
        Location(json, SourcePlace.Parse(check.Source));
        json.WriteStartObject("partialFingerprints");
        json.WriteString("check/v1", Clip($"{check.Requirement}({check.Ordinal}) in {check.Conversation} on {check.Axis}: {check.Observation}"));
        json.WriteEndObject();
        if (check.Known)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", Clip(check.KnownReason));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, SourcePlace place)
    {
        if (place.File == "")
        {
            return;
        }
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', Clip(place.File).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Clip(text));
        json.WriteEndObject();
    }

    private static string Clip(string text) => Visible.Clip(text, LongestText);

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new SarifRenderer());
}
