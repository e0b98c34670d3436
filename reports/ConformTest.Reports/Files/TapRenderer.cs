using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Files;

/// <summary>TAP version 14, one test point for each play. What could not be judged is skipped; a known deviation is a failure to do.</summary>
internal sealed class TapRenderer : IReportRenderer
{
    private const int LongestText = 600;

    public string Name => "tap";

    public string FileName => "report.tap";

    public void Render(RunRecord run, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var plays = JUnitCase.Of(run);
        writer.WriteLine("TAP version 14");
        writer.WriteLine($"1..{plays.Length}");
        for (var at = 0; at < plays.Length; at++)
        {
            var play = plays[at];
            var known = play is { Outcome: "skipped", Decisive: [{ Verdict: "fail" }, ..] };
            var directive = known ? $" # TODO {Plain(play.Message)}" : play.Outcome == "skipped" ? $" # SKIP {Plain(play.Message)}" : "";
            writer.WriteLine($"{(play.Outcome is "fail" or "error" || known ? "not ok" : "ok")} {at + 1} - {Plain(play.Key.ToString())}{directive}");
            if (play.Outcome is "fail" or "error")
            {
                Diagnose(writer, play);
            }
        }
        if (run.Interrupted)
        {
            writer.WriteLine("Bail out! the run was cut short");
        }
    }

    private static void Diagnose(StreamWriter writer, JUnitCase play)
    {
        writer.WriteLine("  ---");
        writer.WriteLine($"  message: {Quoted(play.Message)}");
        foreach (var check in play.Decisive.Take(1))
        {
            writer.WriteLine($"  requirement: {Quoted(check.Requirement)}");
            writer.WriteLine($"  clause: {Quoted($"{check.Clause} ({check.Level}, {check.Kind})")}");
            writer.WriteLine($"  asked: {Quoted(check.Asked)}");
            writer.WriteLine($"  got: {Quoted(check.Received == "" ? check.Observation : check.Received)}");
            writer.WriteLine($"  expected: {Quoted(check.Expected)}");
            writer.WriteLine($"  at: {Quoted(check.Source)}");
            writer.WriteLine($"  reproduce: {Quoted(check.Reproduce)}");
        }
        writer.WriteLine("  ...");
    }

    /// <summary>Text of a test point: a hash would begin a directive.</summary>
    private static string Plain(string text) => Visible.Clip(text, LongestText).Replace("\\", "\\\\").Replace("#", "\\#");

    /// <summary>A YAML string in single quotes: nothing within is special but the quote itself.</summary>
    private static string Quoted(string text) => $"'{Visible.Clip(text, LongestText).Replace("'", "''")}'";

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new TapRenderer());
}
