using System.CommandLine;
using ConformTest.Cli.Targets;

namespace ConformTest.Cli.Commands;

/// <summary>The options that name a target, shared by <c>run</c> and <c>replay</c>.</summary>
internal sealed class TargetArguments
{
    private readonly Argument<string[]> _urls = Options.Urls();
    private readonly Option<string?> _profile = Options.Target();
    private readonly Option<string?> _domain = Options.Domain();
    private readonly Option<string[]> _faults = Options.Fault();
    private readonly Option<string[]> _without = Options.Without();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_urls);
        foreach (var option in new Option[] { _profile, _domain, _faults, _without })
            command.Options.Add(option);
    }

    public TargetChoice Read(ParseResult parsed) => new(
        parsed.GetValue(_profile), parsed.GetValue(_urls) ?? [], parsed.GetValue(_domain), parsed.GetValue(_faults) ?? [], parsed.GetValue(_without) ?? []);
}
