using System.CommandLine;
using ConformTest.Harness.Running;
using ConformTest.Reports;
using ConformTest.Reports.Bundle;
using ConformTest.Reports.Digest;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest report verify</c>: whether a bundle is what it says.</summary>
internal static class ReportVerifyCommand
{
    private const int Most = 50;

    public static Command Create(Surroundings surroundings)
    {
        var bundle = new Argument<string>("bundle") { Description = "A bundle that run --bundle wrote." };
        var command = new Command("verify", "Verifies a bundle: its hashes, its deviations against their transcripts, its totals, its reports against its stream.") { bundle };
        command.SetAction(parsed => Verify(parsed.GetValue(bundle)!, surroundings.Output));
        return command;
    }

    private static int Verify(string path, TextWriter output)
    {
        BundleVerification verified;
        try
        {
            using var bundle = File.OpenRead(path);
            verified = BundleVerifier.Verify(bundle, BuildVersion.Harness);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"{path}: {failure.Message}");
        }

        foreach (var finding in verified.Findings.Take(Most))
            output.WriteLine($"{Visible.Clip(finding.Path, 200)}: {Visible.Clip(finding.Problem, 600)}");
        if (verified.Findings.Length > Most)
            output.WriteLine($"and {verified.Findings.Length - Most} more");
        if (verified.Run is { } run)
            output.WriteLine($"{Visible.Clip(RunDigest.Of(run).TargetLine, 120)}, {run.Started.Date:yyyy-MM-dd HH:mm}: {Words.Count(verified.Files, "file")} hashed, {Words.Count(verified.Checks, "judgement")} held against the transcripts");
        output.WriteLine(verified.Findings.IsEmpty ? "the bundle holds together" : $"the bundle does not hold together: {Words.Count(verified.Findings.Length, "finding")}");
        return verified.Findings.IsEmpty ? ExitCode.Success : ExitCode.Deviations;
    }
}
