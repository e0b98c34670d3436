using System.CommandLine;
using System.Security.Cryptography;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands;

/// <summary>The options of <c>run</c> and how they are read.</summary>
internal sealed class RunArguments
{
    private readonly TargetArguments _target = new();
    private readonly Option<string?> _suite = Options.Suite();
    private readonly Option<string> _out = Options.Out();
    private readonly Option<string[]> _select = new("--select", "-s") { Description = "Play only these: globs over conversations, cases or requirements, such as 'imap.fetch.*'; may be repeated.", HelpName = "glob" };
    private readonly Option<bool> _list = new("--list") { Description = "Show what would be played, and end." };
    private readonly Option<string> _failOn = FailOn.Option("a new deviation fails the run");
    private readonly Option<string> _shard = new("--shard") { Description = "Play only this part, such as 2/8.", HelpName = "i/n", DefaultValueFactory = _ => "1/1" };
    private readonly Option<int?> _jobs = new("--jobs", "-j") { Description = "Conversations at a time.", HelpName = "n" };
    private readonly Option<long?> _seed = new("--seed") { Description = "Repeats the free choices of another run: same seed, same octets.", HelpName = "n" };
    private readonly Option<string?> _expect = new("--expect") { Description = "The deviations known for this target; new ones fail the run, and so do known ones that are gone.", HelpName = "file" };
    private readonly Option<bool> _update = new("--update-expectations") { Description = "Write the expectations file anew from this run, keeping reasons." };
    private readonly Option<bool> _slow = new("--slow") { Description = "Play slow conversations too." };
    private readonly Option<string?> _axes = new("--axes") { Description = "Vary the framing: plain, pairwise, or one setting such as segmentation=by-byte.", HelpName = "axes" };
    private readonly Option<string?> _bundle = Options.Bundle();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Only the summary." };
    private readonly Option<bool> _json = new("--json") { Description = "The event stream on standard output, nothing else." };
    private readonly Option<bool> _progress = new("--progress") { Description = "Show progress even when the output is no terminal." };

    public void AddTo(Command command)
    {
        _target.AddTo(command);
        foreach (var option in new Option[] { _select, _list, _expect, _update, _failOn, _out, _jobs, _seed, _shard, _axes, _slow, _suite, _bundle, _quiet, _json, _progress })
            command.Options.Add(option);
    }

    public RunRequest Read(System.CommandLine.ParseResult parsed)
    {
        var choice = _target.Read(parsed);
        var seed = parsed.GetValue(_seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue);
        return new RunRequest
        {
            TargetChoice = choice,
            Suite = parsed.GetValue(_suite),
            Out = parsed.GetValue(_out)!,
            Selection = parsed.GetValue(_select) ?? [],
            Listing = parsed.GetValue(_list) ? Listing.CasesOnly : Listing.None,
            Threshold = FailOn.Read(parsed.GetValue(_failOn)!),
            Shard = Shard(parsed.GetValue(_shard)!),
            Jobs = parsed.GetValue(_jobs) is { } jobs ? (jobs is >= 1 and <= 1000 ? jobs : throw new UsageException("--jobs takes a number from 1 to 1000")) : null,
            Seed = seed,
            Expectations = parsed.GetValue(_expect),
            UpdateExpectations = parsed.GetValue(_update),
            Slow = parsed.GetValue(_slow) ? SlowConversations.Play : SlowConversations.Leave,
            Framings = Axes.Parse(parsed.GetValue(_axes)),
            Display = parsed.GetValue(_json) ? Display.Json : parsed.GetValue(_quiet) ? Display.Quiet : parsed.GetValue(_progress) ? Display.Progress : Display.Usual,
            Bundle = parsed.GetValue(_bundle),
            CommandLine = $"conformtest run {choice.Words} --seed {seed}".Replace("  ", " "),
            Reproduce = testCase => $"conformtest run {choice.Words} --seed {seed} --select '{testCase}'".Replace("  ", " "),
        };
    }

    private static (int Index, int Count) Shard(string words) =>
        words.Split('/') is [var index, var count] && int.TryParse(index, out var i) && int.TryParse(count, out var n) && i >= 1 && i <= n
            ? (i, n)
            : throw new UsageException($"--shard: '{words}' is not of the form 2/8");
}
