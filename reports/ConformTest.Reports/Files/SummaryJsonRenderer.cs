using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>The summary for programs: what <c>--json</c> prints. The whole run is in the stream; this is its digest.</summary>
public sealed class SummaryJsonRenderer : IReportRenderer
{
    public string Name => "json";

    public string FileName => "summary.json";

    public void Render(RunRecord run, Stream output)
    {
        var digest = RunDigest.Of(run);
        // The default encoder: HTML's marks and all that is no plain ASCII are escaped, so that the text is safe wherever it is put.
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("target", run.Started.Target.Name);
        json.WriteString("software", run.Started.Target.Software);
        json.WriteString("suite", run.Started.Versions.Suite);
        json.WriteString("harness", run.Started.Versions.Harness);
        json.WriteString("date", run.Started.Date);
        json.WriteNumber("seed", run.Started.Seed);
        json.WriteString("selection", run.Started.Selection);
        json.WriteBoolean("interrupted", run.Interrupted);
        if (run.Ended is { } end)
        {
            json.WriteNumber("exit", end.Exit);
            json.WriteString("reason", end.Reason);
        }
        WriteCounts(json, digest);
        WriteDeviations(json, digest);
        WriteCauses(json, "inconclusive", digest.Inconclusive);
        WriteCauses(json, "notApplicable", digest.NotApplicable);
        WriteCauses(json, "errors", digest.Errors);
        json.WriteStartArray("stale");
        foreach (var stale in run.Ended?.Stale ?? [])
        {
            json.WriteStringValue(stale);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, RunDigest digest)
    {
        json.WriteStartObject("checks");
        json.WriteNumber("pass", digest.Passed);
        json.WriteNumber("fail", digest.Failed);
        json.WriteNumber("known", digest.FailedKnown);
        json.WriteNumber("inconclusive", digest.InconclusiveChecks);
        json.WriteNumber("notApplicable", digest.NotApplicableChecks);
        json.WriteNumber("error", digest.ErrorChecks);
        json.WriteEndObject();
    }

    private static void WriteDeviations(Utf8JsonWriter json, RunDigest digest)
    {
        json.WriteStartArray("deviations");
        foreach (var deviation in digest.Deviations)
        {
            var check = deviation.First;
            json.WriteStartObject();
            json.WriteString("requirement", check.Requirement);
            json.WriteString("clause", check.Clause);
            json.WriteString("level", check.Level);
            json.WriteString("kind", check.Kind);
            json.WriteString("observation", check.Observation);
            json.WriteString("expected", check.Expected);
            json.WriteBoolean("known", deviation.Known);
            json.WriteNumber("times", deviation.Times);
            json.WriteStartArray("conversations");
            foreach (var conversation in deviation.Shown.Select(shown => shown.Conversation).Distinct())
            {
                json.WriteStringValue(conversation);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCauses(Utf8JsonWriter json, string name, IEnumerable<Cause> causes)
    {
        json.WriteStartArray(name);
        foreach (var cause in causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", cause.Text);
            json.WriteNumber("checks", cause.Checks.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new SummaryJsonRenderer());
}
