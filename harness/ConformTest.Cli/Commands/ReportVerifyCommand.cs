using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Harness.Events;
using ConformTest.Harness.Rejudging;
using ConformTest.Reports.Bundle;
using ConformTest.Suites;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest report verify</c>: whether a bundle is what it says.</summary>
internal static class ReportVerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var bundle = new Argument<string>("bundle") { Description = "A bundle that run --bundle wrote." };
        var suite = Options.Suite();
        var command = new Command("verify", "Judges a bundle again from its transcripts alone, and verifies its hashes, its totals, and its reports against its stream.") { bundle, suite };
        command.SetAction(async (parsed, cancellation) => await VerifyAsync(parsed.GetValue(bundle)!, parsed.GetValue(suite), surroundings.Output, cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> VerifyAsync(string path, string? suite, TextWriter output, CancellationToken cancellation)
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

        var (judged, remark) = verified.Run is { } run ? await JudgeAsync(run, suite, cancellation).ConfigureAwait(false) : (null, null);
        return VerificationPrinter.Print(output, verified, judged, remark);
    }

    /// <summary>Verdicts follow from octets by the suite that was played; by another one, what differs may be the suite's doing, and is said to be.</summary>
    private static async Task<(Rejudgement Judged, string? Remark)> JudgeAsync(RunRecord run, string? suite, CancellationToken cancellation)
    {
        var catalogue = SuiteLoading.Load(suite);
        var judged = await new RunRejudge(catalogue.Conversations, catalogue.Register.Find, new FixtureMessages()).JudgeAsync(run, cancellation).ConfigureAwait(false);
        var same = run.Started.Versions.SuiteDigest == SuiteDigest.Of(catalogue);
        return (judged, same ? null : "the run was played with another suite than this one: what does not follow may be due to that (--suite FOLDER names the one that was played)");
    }
}
