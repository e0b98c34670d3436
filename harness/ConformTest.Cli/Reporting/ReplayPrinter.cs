using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformTest.Harness.Replay;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Reporting;

/// <summary>How much of each replay is shown.</summary>
internal enum ReplayDetail { Findings, Wire, Json }

/// <summary>Whether one transcript is replayed, with all its findings, or many, with a line for each.</summary>
internal enum ReplayList { One, Many }

/// <summary>Prints replays, and remembers what they mean for the exit code.</summary>
internal sealed class ReplayPrinter(TextWriter output, ReplayList list, ReplayDetail detail)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<ReplayOutcome, int> _outcomes = [];
    private int _unreadable;

    public int Exit =>
        _unreadable > 0 ? ExitCode.Usage
        : Count(ReplayOutcome.Differs) > 0 ? ExitCode.Deviations
        : Count(ReplayOutcome.Unreachable) > 0 ? ExitCode.Unreachable
        : Count(ReplayOutcome.Follows) == 0 ? ExitCode.NothingVerified
        : ExitCode.Success;

    public void Print(string file, TranscriptException unreadable)
    {
        _unreadable++;
        if (detail == ReplayDetail.Json)
            output.WriteLine(new JsonObject { ["file"] = file, ["outcome"] = "unreadable", ["reason"] = unreadable.Message }.ToJsonString(Plain));
        else
            output.WriteLine(unreadable.Message);
    }

    public void Print(ReplayResult result)
    {
        _outcomes[result.Outcome] = Count(result.Outcome) + 1;
        if (detail == ReplayDetail.Json)
        {
            output.WriteLine(Json(result).ToJsonString(Plain));
            return;
        }

        output.WriteLine($"{result.Transcript.File}: {Verdict(result)}");
        foreach (var finding in result.Findings.Where(finding => list == ReplayList.One || finding.Kind == ReplayFindingKind.Difference))
            Print(result, finding);
        if (detail == ReplayDetail.Wire)
        {
            foreach (var entry in result.Wire)
                output.WriteLine($"  {entry.Milliseconds,9:0.0} ms  {(entry.From is "C" or "S" ? entry.From + ":" : "--")} {entry.Octets}");
        }
    }

    public void Summarize(string target)
    {
        if (list == ReplayList.One || detail == ReplayDetail.Json)
            return;
        var unreadable = _unreadable > 0 ? $", {_unreadable} unreadable" : "";
        output.WriteLine($"{_outcomes.Values.Sum() + _unreadable} transcripts against {target}: {Count(ReplayOutcome.Follows)} followed, {Count(ReplayOutcome.Differs)} with differences, {Count(ReplayOutcome.NotApplicable)} not applicable{unreadable}");
    }

    private int Count(ReplayOutcome outcome) => _outcomes.GetValueOrDefault(outcome);

    private void Print(ReplayResult result, ReplayFinding finding)
    {
        output.WriteLine($"  line {finding.Line}: {finding.Kind.ToString().ToLowerInvariant()}: {finding.Text}");
        if (finding.Line >= 1 && finding.Line <= result.Transcript.Source.Length)
            output.WriteLine($"      says: {Harness.Events.Octets.Escape(System.Text.Encoding.UTF8.GetBytes(result.Transcript.Source[finding.Line - 1].Trim()))}");
        if (finding.Sent.Length > 0)
            output.WriteLine($"      sent: {finding.Sent}");
        if (finding.Came.Length > 0)
            output.WriteLine($"      came: {finding.Came}");
    }

    private static string Verdict(ReplayResult result) => result.Outcome switch
    {
        ReplayOutcome.NotApplicable => $"not applicable: {result.Reason}",
        ReplayOutcome.Unreachable => $"unreachable: {result.Reason}",
        _ => $"{Counted(result.Count(ReplayFindingKind.Difference), "difference")}, {Counted(result.Count(ReplayFindingKind.Choice), "choice")}, {Counted(result.Count(ReplayFindingKind.Remark), "remark")} ({result.Protocol.ToString().ToUpperInvariant()})",
    };

    private static string Counted(int count, string what) => $"{(count == 0 ? "no" : count.ToString())} {what}{(count == 1 ? "" : "s")}";

    private static JsonObject Json(ReplayResult result) => new()
    {
        ["file"] = result.Transcript.File,
        ["title"] = result.Transcript.Title,
        ["protocol"] = result.Protocol.ToString().ToLowerInvariant(),
        ["outcome"] = result.Outcome switch { ReplayOutcome.NotApplicable => "not-applicable", var other => other.ToString().ToLowerInvariant() },
        ["reason"] = result.Reason,
        ["findings"] = new JsonArray(
        [
            .. result.Findings.Select(finding => (JsonNode)new JsonObject
            {
                ["kind"] = finding.Kind.ToString().ToLowerInvariant(),
                ["line"] = finding.Line,
                ["text"] = finding.Text,
                ["sent"] = finding.Sent,
                ["came"] = finding.Came,
            }),
        ]),
    };
}
