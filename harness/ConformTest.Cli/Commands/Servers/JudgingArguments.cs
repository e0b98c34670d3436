using System.CommandLine;
using System.Security.Cryptography;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands.Servers;

/// <summary>The options by which <c>servers run</c> and <c>servers matrix</c> judge.</summary>
internal sealed class JudgingArguments
{
    private readonly Option<string[]> _select = new("--select", "-s") { Description = "Play only these: globs over conversations, cases or requirements; may be repeated.", HelpName = "glob" };
    private readonly Option<bool> _fast = new("--fast") { Description = "Without the servers' delays and limits, which changes no answer. This is the default." };
    private readonly Option<bool> _default = new("--default") { Description = "With the delays and limits of the distribution's configuration: much slower." };
    private readonly Option<string> _out = Options.Out();
    private readonly Option<int?> _jobs = new("--jobs", "-j") { Description = "Conversations at a time.", HelpName = "n" };
    private readonly Option<long?> _seed = new("--seed") { Description = "Repeats the free choices of another run.", HelpName = "n" };
    private readonly Option<bool> _slow = new("--slow") { Description = "Play slow conversations too." };
    private readonly Option<string> _failOn = FailOn.Option("a new deviation fails the run");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _select, _fast, _default, _out, _jobs, _seed, _slow, _failOn })
            command.Options.Add(option);
    }

    public JudgingRequest Read(ParseResult parsed, Display display)
    {
        if (parsed.GetValue(_fast) && parsed.GetValue(_default))
            throw new UsageException("--fast or --default, not both");
        return new JudgingRequest
        {
            Out = parsed.GetValue(_out)!,
            Fast = !parsed.GetValue(_default),
            Selection = parsed.GetValue(_select) ?? [],
            Threshold = FailOn.Read(parsed.GetValue(_failOn)!),
            Jobs = parsed.GetValue(_jobs) is { } jobs ? (jobs is >= 1 and <= 1000 ? jobs : throw new UsageException("--jobs takes a number from 1 to 1000")) : null,
            Seed = parsed.GetValue(_seed) ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
            Slow = parsed.GetValue(_slow) ? SlowConversations.Play : SlowConversations.Leave,
            Display = display,
        };
    }
}
