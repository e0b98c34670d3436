using ConformTest.Harness.Rejudging;
using ConformTest.Harness.Running;
using ConformTest.Reports;
using ConformTest.Reports.Bundle;
using ConformTest.Reports.Digest;

namespace ConformTest.Cli.Reporting;

/// <summary>What became of a bundle's verification, in words and as an exit code.</summary>
internal static class VerificationPrinter
{
    private const int Most = 50;

    /// <param name="judged">Null when there is no stream to judge.</param>
    /// <param name="remark">What the reader must know of how it was judged; null for nothing.</param>
    public static int Print(TextWriter output, BundleVerification verified, Rejudgement? judged, string? remark)
    {
        var findings = verified.Findings.Select(finding => $"{Visible.Clip(finding.Path, 200)}: {Visible.Clip(finding.Problem, 600)}")
            .Concat(judged?.Findings.Select(Line) ?? []).ToList();
        foreach (var finding in findings.Take(Most))
            output.WriteLine(finding);
        if (findings.Count > Most)
            output.WriteLine($"and {findings.Count - Most} more");
        if (verified.Run is { } run)
            output.WriteLine($"{Visible.Clip(RunDigest.Of(run).TargetLine, 120)}, {run.Started.Date:yyyy-MM-dd HH:mm}: {Words.Count(verified.Files, "file")} hashed, {Words.Count(judged?.Judged ?? 0, "verdict")} judged again from the octets alone");
        if (judged is { Open: > 0 })
            output.WriteLine($"{Words.Count(judged.Open, "verdict")} that the octets alone cannot tell:");
        foreach (var (reason, checks) in judged?.NotJudged ?? [])
            output.WriteLine($"{checks,6} × {Visible.Clip(reason, 200)}");
        if (remark is not null)
            output.WriteLine(remark);
        var (exit, words) = (findings.Count, judged?.Judged) switch
        {
            ( > 0, _) => (ExitCode.Deviations, $"the bundle does not hold together: {Words.Count(findings.Count, "finding")}"),
            (_, null or 0) => (ExitCode.NothingVerified, "no verdict could be judged again: nothing is verified but the files"),
            _ => (ExitCode.Success, "the bundle holds together"),
        };
        output.WriteLine(words);
        return exit;
    }

    private static string Line(RejudgeFinding finding) =>
        $"{Visible.Clip(finding.Case, 200)}: {(finding.Requirement.Length == 0 ? "" : Visible.Clip(finding.Requirement, 120) + " ")}{Visible.Clip(finding.Problem, 600)}";
}
