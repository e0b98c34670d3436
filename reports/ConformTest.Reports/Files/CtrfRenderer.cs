using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>CTRF, the common test report format in JSON: one test for each play.</summary>
internal sealed class CtrfRenderer : IReportRenderer
{
    private const int LongestText = 2000;

    public string Name => "ctrf";

    public string FileName => "ctrf.json";

    public void Render(RunRecord run, Stream output)
    {
        var plays = JUnitCase.Of(run);
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("reportFormat", "CTRF");
        json.WriteString("specVersion", "0.0.0");
        json.WriteString("generatedBy", "conformtest");
        json.WriteStartObject("results");
        json.WriteStartObject("tool");
        json.WriteString("name", "conformtest");
        json.WriteString("version", Clip(run.Started.Versions.Harness));
        json.WriteEndObject();
        Summary(json, run, plays);
        json.WriteStartArray("tests");
        foreach (var play in plays)
        {
            Test(json, play);
        }
        json.WriteEndArray();
        json.WriteStartObject("environment");
        json.WriteString("appName", Clip(run.Started.Target.Name));
        json.WriteString("appVersion", Clip(run.Started.Target.Software));
        json.WriteStartObject("extra");
        json.WriteString("suite", Clip(run.Started.Versions.Suite));
        json.WriteNumber("seed", run.Started.Seed);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, RunRecord run, IReadOnlyCollection<JUnitCase> plays)
    {
        var began = run.Started.Date.ToUnixTimeMilliseconds();
        var seconds = run.Ended?.Seconds ?? plays.Sum(play => play.Seconds);
        json.WriteStartObject("summary");
        json.WriteNumber("tests", plays.Count);
        foreach (var status in (string[])["passed", "failed", "pending", "skipped", "other"])
        {
            json.WriteNumber(status, plays.Count(play => Status(play) == status));
        }
        json.WriteNumber("start", began);
        json.WriteNumber("stop", began + (double.IsFinite(seconds) && seconds is >= 0 and < 1e9 ? (long)(seconds * 1000) : 0));
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, JUnitCase play)
    {
        json.WriteStartObject();
        json.WriteString("name", Clip(play.Key.ToString()));
        json.WriteString("status", Status(play));
        json.WriteNumber("duration", double.IsFinite(play.Seconds) ? Math.Round(play.Seconds * 1000) : 0);
        json.WriteStartArray("suite");
        json.WriteStringValue(Clip(ConversationResult.IdOf(play.Key.Conversation).Split('.')[0]) is { Length: > 0 } protocol ? protocol : "other");
        json.WriteEndArray();
        if (play.Message != "")
        {
            json.WriteString("message", Clip(play.Message));
        }
        if (play.Decisive is [var check, ..])
        {
            var place = SourcePlace.Parse(check.Source);
            if (check.Verdict == "fail")
            {
                json.WriteString("trace", Clip($"asked: {check.Asked}; got: {(check.Received == "" ? check.Observation : check.Received)}; expected: {check.Expected}; again: {check.Reproduce}"));
            }
            if (place is { File: not "", Line: > 0 })
            {
                json.WriteString("filePath", Clip(place.File));
                json.WriteNumber("line", place.Line);
            }
        }
        json.WriteStartArray("tags");
        foreach (var requirement in play.Checks.Select(judged => judged.Requirement).Distinct().Take(50))
        {
            json.WriteStringValue(Clip(requirement));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A known deviation is other: it neither passed nor is it news.</summary>
    private static string Status(JUnitCase play) => play.Outcome switch
    {
        "pass" => "passed",
        "fail" or "error" => "failed",
        _ when play.Decisive is [{ Verdict: "fail" }, ..] => "other",
        _ => "skipped",
    };

    private static string Clip(string text) => Visible.Clip(text, LongestText);

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new CtrfRenderer());
}
